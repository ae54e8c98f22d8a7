import type { Path } from "../../../schemas/index.ts";
import type { Question } from "./question.ts";
import { type Named, valueOf } from "./values.ts";

/** The fields of an entry made from answers, and where in it the answer to each question went. */
export interface Filled {
  fields: Record<string, unknown>;
  places: readonly { question: Question; path: Path }[];
}

/** Puts the answers where they belong in an entry. */
export function fill(questions: readonly Question[], answers: ReadonlyMap<string, string>, named: Named): Filled {
  const fields: Record<string, unknown> = {};
  const places = questions.flatMap((question) => {
    const { asked, answer, label } = question;
    const typed = answers.get(label);
    if (!asked || typed === undefined) return [];
    const path = asked.type === undefined ? asked.path : nextItem(fields, asked.path);
    put(fields, path, valueOf(answer, typed, named));
    if (asked.type !== undefined) put(fields, [...path.slice(0, -1), "type"], asked.type);
    return [{ question, path }];
  });
  return { fields, places };
}

/** The question that a place in the entry comes from: the one whose answer stands there or has most of the path in common. */
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

/** A path into a list of things with types, one item further than the list goes. */
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
