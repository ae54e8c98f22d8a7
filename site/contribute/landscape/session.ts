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

/** The state of an import. */
export interface Session {
  authority: string;
  /** The name of the file. */
  file: string;
  list: FormList | undefined;
  columns: Columns;
  /** The matched lines; undefined until the contributor has confirmed the columns. */
  result: MatchResult | undefined;
  /** The uses in the record at the time of matching. */
  uses: readonly Use[];
  /** Row number → answer. */
  answers: Readonly<Record<number, Answer>>;
  /** Uses that are missing from the list and have stopped: slugs of products and names of systems. */
  stopped: readonly string[];
}

/** The list of a file. */
export interface FormList extends ReadList {
  /** The rows without personal data; undefined once the list is restored from storage, which holds only those. */
  clean?: ReadList["rows"];
  /** Positions of columns whose values were not stored, so taking them needs the file again. */
  notKept?: readonly number[];
}

/** The answers about a row. */
export interface Answer {
  choice?: Choice;
  /** The service of a system, or “any”. */
  service?: ServiceArea | "any";
  /** Dates for ambiguous cells; the empty string means no date. */
  dates?: Readonly<Partial<Record<DateField, string>>>;
}

/** Returns a blank session. */
export function blankSession(authority: string): Session {
  return { authority, file: "", list: undefined, result: undefined, columns: [], uses: [], answers: {}, stopped: [] };
}

/** Reads a session from browser storage; undefined if the value does not have its shape. */
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
    // Dry run: a session on which this throws would crash the page each time it is opened.
    applyLines(session.uses, decidedRows(session), { today: "2000-01-01", speaks: true });
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

/** Strips a session for browser storage: no personal data and no values of columns that are not taken. */
export function withoutPersonalData(session: Session): Session {
  const { list, columns, file } = session;
  const [plainFile = ""] = cellsWithoutPeople([file]);
  if (!list) return { ...session, file: plainFile };
  const notKept = columns.flatMap((id, position) => (id === undefined || id === "personal" ? [position] : []));
  const rows = (list.clean ?? list.rows).map(({ cells, ...row }) => ({
    ...row,
    cells: cells.map((cell, position) => (notKept.includes(position) ? "" : cell)),
  }));
  const heading = { ...list.heading, cells: cellsWithoutPeople(list.heading.cells) };
  const { epoch, notes } = list;
  return { ...session, file: plainFile, list: { heading, rows, columns: list.columns, epoch, notes, notKept } };
}

/** The question about a row that is open: what it is, its service, or an ambiguous date. */
export type Missing = "choice" | "service" | DateField;

/** A matched row with its answers applied, and its open question. */
export interface Decided extends Matched {
  missing: Missing | undefined;
  /** The answers to its ambiguous dates; the empty string means no date. */
  dates: NonNullable<Answer["dates"]>;
  /** Whether the row was a question before its answer, so that answered rows stay in the table of questions. */
  isQuestion: boolean;
}

/**
 * Applies the answers to the matched rows. A row inherits the choice and the service, not the dates, from the first row with
 * the same name and supplier.
 */
export function decidedRows({ result, answers }: Pick<Session, "result" | "answers">): Decided[] {
  return (result?.lines ?? []).map((matched) => {
    const { dates = {}, ...own } = answers[matched.line.number] ?? {};
    const answer = { ...answers[matched.like ?? -1], ...own, dates };
    const choice = withService(answer.choice ?? matched.choice, answer.service);
    const missing = missingIn(matched, choice, answer);
    const isQuestion = isOpen(matched);
    // Keep the ambiguous dates: the answer can be changed.
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
 * Whether a row is a question before any answer: its match, its service or a date is unknown. Of rows with the same name
 * and supplier, only the first asks for the match and the service.
 */
function isOpen({ line, isAsked, needsService, choice, like }: Matched): boolean {
  const needsOne = needsService && choice.type === "system" && line.facts.services === undefined;
  return (like === undefined && (isAsked || needsOne)) || (choice.type !== "leave" && line.doubts.length > 0);
}

function withService(choice: Choice, service: Answer["service"]): Choice {
  if (choice.type !== "system" || service === undefined) return choice;
  return { ...choice, services: service === "any" ? [] : [service] };
}

/** Returns a choice as the value of a select. */
export function valueOf(choice: Choice): string {
  return choice.type === "product" ? `product ${choice.slug}` : choice.type;
}
