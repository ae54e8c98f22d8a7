import { applyLines } from "../../../schemas/landscape/apply.ts";
import type { Columns } from "../../../schemas/landscape/columns.ts";
import { type Use, withDates } from "../../../schemas/landscape/lines.ts";
import type { ReadList } from "../../../schemas/landscape/list.ts";
import type { Choice, Matched } from "../../../schemas/landscape/match.ts";
import { cellsWithoutPeople } from "../../../schemas/landscape/personal.ts";
import type { DateField } from "../../../schemas/landscape/row-reader.ts";
import type { ServiceArea } from "../../../schemas/vocabularies/services.ts";
import { isMapping } from "../../../schemas/yaml/mapping.ts";
import type { MatchResult } from "./work.ts";

/** What somebody has done so far with a list. */
export interface Session {
  authority: string;
  /** The name of the file. */
  file: string;
  list: FormList | undefined;
  columns: Columns;
  /** The lines with what they are taken for; undefined until the columns are right. */
  result: MatchResult | undefined;
  /** What the record said when the lines were matched. */
  uses: readonly Use[];
  /** By the number of a row. */
  answers: Readonly<Record<number, Answer>>;
  /** What the record has and the list has not, and is used no longer: slugs of products and names of systems. */
  stopped: readonly string[];
}

/** The list of a file. */
export interface FormList extends ReadList {
  /** Its rows without details of people; left away once that is all that is there. */
  clean?: ReadList["rows"];
  /** The positions of columns whose values were not kept, so that they can only be taken from the file. */
  notKept?: readonly number[];
}

/** What somebody says of a row. */
export interface Answer {
  choice?: Choice;
  /** The service of a system, or that it is for any. */
  service?: ServiceArea | "any";
  /** Dates that the list does not say for certain; the empty text where there is none. */
  dates?: Readonly<Partial<Record<DateField, string>>>;
}

/** Nothing done yet. */
export function blankSession(authority: string): Session {
  return { authority, file: "", list: undefined, result: undefined, columns: [], uses: [], answers: {}, stopped: [] };
}

/** A session as the browser kept it; nothing where it is none. */
export function sessionIn(value: unknown): Session | undefined {
  if (!isMapping(value)) return undefined;
  const { authority, file, list, columns, result, uses, answers, stopped } = value;
  const isWhole =
    [authority, file].every((part) => typeof part === "string") &&
    [columns, uses, stopped].every((part) => Array.isArray(part)) &&
    isMapping(answers) &&
    (list === undefined || isList(list)) &&
    (result === undefined || (isMapping(result) && Array.isArray(result["lines"])));
  if (!isWhole) return undefined;
  const session = value as unknown as Session;
  try {
    // Whatever cannot be gone through now would stop the page each time that it is opened.
    applyLines(session.uses, decided(session), { today: "2000-01-01", speaks: true });
    return session;
  } catch {
    return undefined;
  }
}

function isList(value: unknown): boolean {
  if (!isMapping(value)) return false;
  const { heading, rows, columns, notes } = value;
  if (![columns, notes].every((part) => Array.isArray(part)) || !Array.isArray(rows)) return false;
  return isRow(heading) && (rows as unknown[]).every(isRow);
}

function isRow(value: unknown): boolean {
  return isMapping(value) && Array.isArray(value["cells"]) && value["cells"].every((cell) => typeof cell === "string");
}

/** What the browser keeps of a session: no details of people, and nothing of a column that is not taken. */
export function toKeep(session: Session): Session {
  const { list, columns, file } = session;
  const [plainFile = ""] = cellsWithoutPeople([file]);
  if (!list) return { ...session, file: plainFile };
  const notKept = columns.flatMap((id, position) => (id === undefined || id === "personal" ? [position] : []));
  const rows = (list.clean ?? list.rows).map(({ line, cells }) => ({
    line,
    cells: cells.map((cell, position) => (notKept.includes(position) ? "" : cell)),
  }));
  const heading = { ...list.heading, cells: cellsWithoutPeople(list.heading.cells) };
  const { epoch, notes } = list;
  return { ...session, file: plainFile, list: { heading, rows, columns: list.columns, epoch, notes, notKept } };
}

/** What has to be said of a row yet: what it is, for which service, or which day a date means. */
export type Missing = "choice" | "service" | DateField;

/** A row with what becomes of it, and what has to be said of it yet. */
export interface Decided extends Matched {
  missing: Missing | undefined;
  dates: NonNullable<Answer["dates"]>;
  /** Whether somebody has to look at it, or had to before it was answered: it stays where it is meanwhile. */
  isQuestion: boolean;
}

/** The rows with the answers. */
export function decided({ result, answers }: Pick<Session, "result" | "answers">): Decided[] {
  return (result?.lines ?? []).map((matched) => {
    const { dates = {}, ...own } = answers[matched.line.number] ?? {};
    const answer = { ...answers[matched.like ?? -1], ...own, dates };
    const choice = withService(answer.choice ?? matched.choice, answer.service);
    const missing = missingIn(matched, choice, answer);
    const isQuestion = isOpen(matched);
    // The doubts stay with the line: an answer can be changed.
    const line = { ...withDates(matched.line, dates), doubts: matched.line.doubts };
    return { ...matched, line, choice, missing, dates, isQuestion };
  });
}

function missingIn(
  matched: Matched,
  choice: Choice,
  { choice: chosen, service, dates = {} }: Answer,
): Missing | undefined {
  if (matched.isAsked && chosen === undefined) return "choice";
  if (choice.type === "leave") return undefined;
  if (choice.type === "system" && choice.services.length === 0 && service !== "any") return "service";
  return matched.line.doubts.find(({ field, readings }) => readings.length > 0 && dates[field] === undefined)?.field;
}

/**
 * Whether a row has to be looked at when nothing is answered: somebody is asked, or its service or a date is not known. The
 * answer to a row of the same name is asked for once.
 */
function isOpen({ line, isAsked, needsService, choice, like }: Matched): boolean {
  const needsOne = needsService && choice.type === "system" && line.facts.services === undefined;
  return (like === undefined && (isAsked || needsOne)) || (choice.type !== "leave" && line.doubts.length > 0);
}

function withService(choice: Choice, service: Answer["service"]): Choice {
  if (choice.type !== "system" || service === undefined) return choice;
  return { ...choice, services: service === "any" ? [] : [service] };
}

/** A choice as the value of a form control. */
export function valueOf(choice: Choice): string {
  return choice.type === "product" ? `product ${choice.slug}` : choice.type;
}
