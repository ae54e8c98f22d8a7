import type { Path } from "../../../schemas/index.ts";
import type { Question } from "./question.ts";
import { type FindSlug, valueOf } from "./values.ts";

/** The fields of an entry made from answers, and the path of each question’s answer. */
export interface Filled {
  fields: Record<string, unknown>;
  places: readonly { question: Question; path: Path }[];
}

/** Fills the fields of an entry with the answers. */
export function fill(questions: readonly Question[], answers: ReadonlyMap<string, string>, findSlug: FindSlug): Filled {
  const fields: Record<string, unknown> = {};
  const places = questions.flatMap((question) => {
    const { asked, answer, label } = question;
    const typed = answers.get(label);
    if (!asked || typed === undefined) return [];
    const path = asked.type === undefined ? asked.path : nextItem(fields, asked.path);
    put(fields, path, valueOf(answer, typed, findSlug));
    if (asked.type !== undefined) put(fields, [...path.slice(0, -1), "type"], asked.type);
    return [{ question, path }];
  });
  return { fields, places };
}

/**
 * The question for a path in the entry: the one whose path has the longest common prefix with it, preferring questions
 * that were answered; undefined where none has the first step in common.
 */
export function questionAt(questions: readonly Question[], { places }: Filled, path: Path): Question | undefined {
  const shared = (other: Path): number => {
    const end = other.findIndex((step, index) => step !== path[index]);
    return end < 0 ? other.length : end;
  };
  const candidates = [
    ...places.map(({ question, path: at }) => ({ question, steps: shared(at) })),
    ...questions.flatMap((question) => (question.asked ? [{ question, steps: shared(question.asked.path) }] : [])),
  ];
  const [best] = candidates.filter(({ steps }) => steps > 0).sort((a, b) => b.steps - a.steps);
  return best?.question;
}

/** A path to a new item at the end of a typed list. */
function nextItem(fields: Record<string, unknown>, [list = "", , ...rest]: Path): Path {
  const items = fields[list];
  return [list, Array.isArray(items) ? items.length : 0, ...rest];
}

function put(target: Record<string, unknown> | unknown[], path: Path, value: unknown): void {
  const [step = "", ...rest] = path;
  const holder = target as Record<string | number, unknown>;
  if (rest.length === 0) {
    holder[step] = value;
    return;
  }
  holder[step] ??= typeof rest[0] === "number" ? [] : {};
  put(holder[step] as Record<string, unknown>, rest, value);
}
