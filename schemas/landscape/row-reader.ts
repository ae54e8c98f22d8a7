import { shorten, visible } from "../drafting/text.ts";
import { dateInWords } from "../fields/date-in-words.ts";
import { isPublicHttps } from "../fields/link.ts";
import { telephoneIn } from "../privacy/telephone.ts";
import type { Row } from "../spreadsheet/sheet.ts";
import type { ColumnId } from "./column-types.ts";
import type { List } from "./columns.ts";
import { type DateColumn, type DatePrecision, dayOrderIn, readCell } from "./dates.ts";
import { poundsEach } from "./headings.ts";
import { cellWithoutPeople, longestCell, type Personal, withoutPeople } from "./personal.ts";
import { isBlank } from "./values.ts";

/** What was found in the cells of a list and not taken as it is; each text names its row. */
export interface Findings {
  personal: Personal;
  /** What could not be read, by what was expected. */
  unread: Record<string, string[]>;
  /** Texts that were cut. */
  cut: string[];
  /** Numbers that were read as days. */
  serials: string[];
}

/** The dates of a record that a list can have, with how exact each has to be. */
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

/** A date that a line does not say for certain, which somebody is asked for. */
export interface Doubt {
  field: DateField;
  /** As the list has it. */
  text: string;
  /** What it may mean, likeliest first, in ISO 8601; none where nobody can tell. */
  readings: readonly string[];
}

/** Reads the cells of one row by what their columns hold. */
export interface RowReader {
  /** A cell as it is; undefined where it says nothing. */
  raw: (id: ColumnId) => string | undefined;
  /** A text without details of people, noted where it is longer than what is `recorded` of it. */
  text: (id: ColumnId, longest: number, recorded?: number) => string | undefined;
  /** What a function makes of a cell; noted where it makes nothing of it. */
  read: <T>(id: ColumnId, expected: string, reading: (value: string) => T | undefined) => T | undefined;
  address: (id: ColumnId) => string | undefined;
  /** A date that is certain; a field of a record that is not becomes a doubt. */
  date: (id: DateField | "contractStarts") => string | undefined;
  has: (id: ColumnId) => boolean;
  /** How many pounds one is in a column of amounts. */
  poundsEach: (id: ColumnId) => number;
  doubts: readonly Doubt[];
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

  return ({ line, cells }) => {
    for (const position of people) countPerson(cells[position] ?? "", findings.personal);
    const doubts: Doubt[] = [];
    const fullCell = (id: ColumnId): string => cells[positions.get(id) ?? -1] ?? "";
    const raw = (id: ColumnId): string | undefined => {
      const value = lists.has(id) ? fullCell(id) : fullCell(id).slice(0, longestCell);
      return isBlank(value) ? undefined : value;
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
    return {
      raw,
      read,
      doubts,
      has: (id) => positions.has(id),
      poundsEach: (id) => poundsEach(heading.cells[positions.get(id) ?? -1] ?? ""),
      text: (id, longest, recorded = longest) => {
        const value = raw(id);
        const left = value === undefined ? "" : visible(withoutPeople(value, findings.personal)).trim();
        if (left.length > recorded) findings.cut.push(quoted(left));
        return left.length < (id === "version" ? 1 : 2) ? undefined : shorten(left, longest);
      },
      address: (id) => read(id, "an https address", (value) => (isPublicHttps(value) ? value : undefined)),
      date: (id) => {
        const value = raw(id);
        const column = dateColumns.get(id);
        if (value === undefined || !column) return undefined;
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

function countPerson(value: string, personal: Personal): void {
  if (isBlank(value)) return;
  if (value.includes("@")) personal.mailboxes++;
  else if (telephoneIn(value) !== undefined || /^[+\d][\d\s()-]{7,}$/.test(value)) personal.telephones++;
  else personal.names++;
}
