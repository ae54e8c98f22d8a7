import { shorten, normaliseText } from "../drafting/text.ts";
import { bullet } from "../fields/bullet.ts";
import { dateInWords } from "../fields/date-in-words.ts";
import { isPublicHttps, withLowerCaseHost } from "../fields/link.ts";
import { withoutQuotationMarks } from "../fields/quotation-marks.ts";
import { telephoneIn } from "../privacy/telephone.ts";
import type { Row } from "../spreadsheet/sheet.ts";
import type { ColumnId } from "./column-types.ts";
import type { List } from "./columns.ts";
import { type DateColumn, type DatePrecision, dayOrderIn, isNoDay, readCell } from "./dates.ts";
import { poundsMultiplier } from "./headings.ts";
import { cellWithoutPeople, longestCell, type Personal, withoutPeople } from "./personal.ts";
import { isBlank, isUnknownStatus } from "./values.ts";

/** The cells of a list that could not be imported unchanged; each text names its row. */
export interface Findings {
  personal: Personal;
  /** Invalid values, grouped by the expected type. */
  unread: Record<string, string[]>;
  /** Truncated texts. */
  cut: string[];
  /** Numbers that were read as serial dates. */
  serials: string[];
}

/** The date fields of a record that a list can have, with the required precision. */
export const dateFields = {
  contractEnds: "day",
  noticeBy: "day",
  extendableUntil: "day",
  since: "approximate",
  until: "approximate",
  confirmed: "day",
} as const satisfies Partial<Record<ColumnId, DatePrecision>>;

/** A field with a date that a line can have. */
export type DateField = keyof typeof dateFields;

/** An ambiguous date, which a person is asked about. */
export interface AmbiguousDate {
  field: DateField;
  /** The original text of the cell. */
  text: string;
  /** The possible dates in ISO 8601, likeliest first; empty if it cannot be parsed. */
  readings: readonly string[];
}

/** Parses the cells of one row by column type. */
export interface RowReader {
  /** Returns a cell, truncated to `longestCell` except for a list of our own tables; undefined if it is blank. */
  raw: (id: ColumnId) => string | undefined;
  /**
   * Returns a text without personal data, truncated to `longest` characters; undefined if fewer than two characters are
   * left, or none of a version. Notes texts longer than `recorded`.
   */
  text: (id: ColumnId, longest: number, recorded?: number) => string | undefined;
  /** Parses a cell with a function; notes the cell if that returns undefined. */
  read: <T>(id: ColumnId, expected: string, reading: (value: string) => T | undefined) => T | undefined;
  address: (id: ColumnId) => string | undefined;
  /** Returns an unambiguous date; an ambiguous one in a field of the record becomes a doubt. */
  date: (id: DateField | "contractStarts") => string | undefined;
  has: (id: ColumnId) => boolean;
  hasLineBreak: (id: ColumnId) => boolean;
  /** Returns the heading of a column; empty without one. */
  heading: (id: ColumnId) => string;
  /** Returns the multiplier of a column of amounts. */
  poundsEach: (id: ColumnId) => number;
  doubts: readonly AmbiguousDate[];
}

/** The columns of our own tables whose cells are lists, which are long. */
const lists = new Set<ColumnId>(["connects", "papers"]);

/** Makes the readers of the rows of a list, which add to `findings`. */
export function rowReaders({ heading, rows, columns, epoch }: List, findings: Findings): (row: Row) => RowReader {
  const positions = new Map(
    columns.flatMap((id, position): [ColumnId, number][] =>
      id === undefined || id === "personal" ? [] : [[id, position]],
    ),
  );
  const people = columns.flatMap((id, position) => (id === "personal" ? [position] : []));
  const columnsOfDays = [...Object.entries(dateFields), ["contractStarts", "day"]] as [ColumnId, DatePrecision][];
  const valuesOf = (id: ColumnId): string[] => rows.map(({ cells }) => cells[positions.get(id) ?? -1] ?? "");
  const allDays = columnsOfDays.flatMap(([id]) => valuesOf(id));
  const dateColumns = new Map(
    columnsOfDays.map(([id, precision]): [ColumnId, DateColumn] => [
      id,
      { order: dayOrderIn(valuesOf(id), allDays), precision, epoch },
    ]),
  );

  return ({ line, cells, lineBreaks = [] }) => {
    for (const position of people) countPerson(cells[position] ?? "", findings.personal);
    const doubts: AmbiguousDate[] = [];
    const fullCell = (id: ColumnId): string => cells[positions.get(id) ?? -1] ?? "";
    const raw = (id: ColumnId): string | undefined => {
      const value = lists.has(id) ? fullCell(id) : fullCell(id).slice(0, longestCell);
      return isBlank(value) && !(id === "status" && isUnknownStatus(value)) ? undefined : value;
    };
    const quoted = (value: string): string => `“${shorten(cellWithoutPeople(value), 40)}” in row ${line}`;
    const miss = (expected: string, value: string): void => {
      (findings.unread[expected] ??= []).push(quoted(value));
    };
    const read = <T>(id: ColumnId, expected: string, reading: (value: string) => T | undefined): T | undefined => {
      const value = raw(id);
      const found = value === undefined ? undefined : reading(value);
      if (value !== undefined && found === undefined) miss(expected, value);
      return found;
    };
    const headingOf = (id: ColumnId): string => heading.cells[positions.get(id) ?? -1] ?? "";
    return {
      raw,
      read,
      doubts,
      has: (id) => positions.has(id),
      hasLineBreak: (id) => lineBreaks.includes(positions.get(id) ?? -1),
      heading: headingOf,
      poundsEach: (id) => poundsMultiplier(headingOf(id)),
      text: (id, longest, recorded = longest) => {
        const value = raw(id);
        const left = value === undefined ? "" : withoutDecoration(withoutPeople(value, findings.personal));
        if (left.length > recorded) findings.cut.push(quoted(left));
        return left.length < (id === "version" ? 1 : 2) ? undefined : shorten(left, longest);
      },
      address: (id) =>
        read(id, "an https address", (value) => {
          const address = withLowerCaseHost(value);
          return isPublicHttps(address) ? address : undefined;
        }),
      date: (id) => {
        const value = raw(id);
        const column = dateColumns.get(id);
        if (value === undefined || !column || isNoDay(value)) return undefined;
        const answer = readCell(value, column);
        if (answer.type === "certain") {
          if (answer.isSerial) findings.serials.push(`${value} in row ${line} is ${dateInWords(answer.date)}`);
          return answer.date;
        }
        if (id === "contractStarts") miss("a date", value);
        else
          doubts.push({
            field: id,
            text: shorten(withoutPeople(value, findings.personal), 40),
            readings: answer.readings,
          });
        return undefined;
      },
    };
  };
}

/** Returns a text on its own: without a bullet before it and quotation marks around it. */
function withoutDecoration(text: string): string {
  const plain = normaliseText(text).trim();
  const alone = bullet.test(plain.charAt(0)) ? plain.slice(1).trimStart() : plain;
  return withoutQuotationMarks(alone) ?? alone;
}

function countPerson(value: string, personal: Personal): void {
  if (isBlank(value)) return;
  if (value.includes("@")) personal.mailboxes++;
  else if (telephoneIn(value) !== undefined || /^[+\d][\d\s()-]{7,}$/.test(value)) personal.telephones++;
  else personal.names++;
}
