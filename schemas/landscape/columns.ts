import { readDate } from "../fields/read-date.ts";
import { wordsIn } from "../likeness/words.ts";
import { isPersonalMailbox } from "../privacy/mailbox.ts";
import { personIn } from "../privacy/person.ts";
import { telephoneIn } from "../privacy/telephone.ts";
import type { Epoch } from "../spreadsheet/serial-day.ts";
import { maxColumns, type Row, type Sheet, type Spreadsheet } from "../spreadsheet/sheet.ts";
import type { ColumnId } from "./column-types.ts";
import { truncateCell, spansTwoRows, joinHeadings, plainHeading, typeOf } from "./headings.ts";

/** The types of a sheet’s columns, by position; undefined for ignored columns. */
export type Columns = readonly (ColumnId | undefined)[];

/** A list in a sheet: its row of headings and the types of its columns. */
export interface List {
  /** The row of the headings. */
  heading: Row;
  rows: readonly Row[];
  columns: Columns;
  /** The epoch of the file’s serial dates. */
  epoch: Epoch;
}

/** A list with its sheet. */
export interface FoundList extends List {
  /** The sheet that it is in, without its rows. */
  sheet: Omit<Sheet, "rows">;
  /** The names of other sheets that seem to have a list as well. */
  otherLists: readonly string[];
}

type SheetList = Omit<FoundList, "epoch">;

/** The most rows of each sheet that are searched for headings. */
const maxTitles = 40;

/**
 * Finds the list of a spreadsheet: below the row with the most known headings, else in the longest sheet, by its values.
 * Undefined if no column holds names.
 */
export function findList({ sheets, epoch }: Spreadsheet): FoundList | undefined {
  const list = listWithHeadings(sheets) ?? listWithout(sheets);
  return list && { ...list, epoch };
}

function listWithHeadings(sheets: readonly Sheet[]): SheetList | undefined {
  const found = sheets.flatMap(({ rows: all, ...sheet }) =>
    all.slice(0, maxTitles).flatMap((first, index) => {
      const second = all[index + 1];
      const both =
        second && spansTwoRows(first, second)
          ? [{ heading: joinHeadings(first, second), rows: all.slice(index + 2) }]
          : [];
      return [...both, { heading: first, rows: all.slice(index + 1) }].map(({ heading, rows }) => ({
        list: { heading, rows, columns: columnsOf(heading, rows), sheet },
        known: isValue(heading, all) ? 0 : knownIn(heading),
      }));
    }),
  );
  const best = found.reduce<(typeof found)[number] | undefined>(
    (a, b) => (b.known > (a?.known ?? 0) ? b : a),
    undefined,
  );
  if (!best?.list.columns.includes("name")) return undefined;
  // A single known heading may be chance, such as over the options of a dropdown.
  const others = found.filter(({ list, known }) => known > 1 && list.rows.length > 0 && list.columns.includes("name"));
  const names = new Set(others.map(({ list }) => list.sheet).filter((sheet) => sheet !== best.list.sheet));
  return { ...best.list, otherLists: Array.from(names, ({ name }) => name) };
}

/** Whether the only known heading of a row is also that of another row, such as “Application” in a column of sorts. */
function isValue({ cells }: Row, rows: readonly Row[]): boolean {
  const known = cells.flatMap((cell, position) => (typeOf(cell) === undefined ? [] : [position]));
  const [at = -1] = known;
  const same = rows.slice(0, sample).filter((row) => row.cells[at] === cells[at]);
  return known.length === 1 && same.some((row) => row.cells.join("\n") !== cells.join("\n"));
}

/** Whether no heading of a list is known, so that its columns were typed by their values. */
export function isWithoutKnownHeadings({ heading }: Pick<List, "heading">): boolean {
  return knownIn(heading) === 0;
}

/** Whether the headings of a list are in its first column, and each application has a column of its own. */
export function isOnItsSide({ heading, rows }: Pick<List, "heading" | "rows">): boolean {
  const [first, ...rest] = [heading, ...rows.slice(0, maxTitles)].map(({ cells }) => cells[0] ?? "");
  const known = knownIn({ line: 0, cells: [first ?? "", ...rest] });
  return known >= 3 && knownIn(heading) < 2 && known > (rest.length + 1) / 2;
}

function knownIn({ cells }: Row): number {
  return cells.filter((cell) => typeOf(cell) !== undefined).length;
}

/** Finds a list without known headings: types its columns by their values. */
function listWithout(sheets: readonly Sheet[]): SheetList | undefined {
  const [sheet] = sheets.toSorted((a, b) => b.rows.length - a.rows.length);
  const { rows: [first, ...others] = [], ...about } = sheet ?? { name: "" };
  if (!first) return undefined;
  // Without headings, the first row is one of the list.
  const isOfList =
    others.length === 0 ||
    first.cells.map(truncateCell).some((cell) => isDay(cell) || isCompany(cell) || isPersonal(cell));
  const [heading, rows] = isOfList ? [{ line: first.line - 1, cells: [] }, [first, ...others]] : [first, others];
  const columns = byValues([], rows);
  return columns.includes("name") ? { heading, rows, columns, sheet: about, otherLists: [] } : undefined;
}

/** Types the columns of a list by their headings, with their values as fallback. */
function columnsOf({ cells }: Row, rows: readonly Row[]): Columns {
  const best = new Map<ColumnId, ColumnMatch>();
  const columns: (ColumnId | undefined)[] = cells.map(() => undefined);
  cells.forEach((cell, position) => {
    const known = typeOf(cell);
    if (!known) return;
    if (known.id === "personal") columns[position] = "personal";
    else if (isAhead({ position, rank: known.rank }, best.get(known.id), rows))
      best.set(known.id, { position, rank: known.rank });
  });
  for (const [id, { position }] of best) columns[position] = id;
  // A second column of names describes the application further.
  const title = cells.findIndex((cell, position) => columns[position] === undefined && typeOf(cell)?.id === "name");
  if (title >= 0 && !columns.includes("description")) columns[title] = "description";
  return byValues(columns, rows);
}

interface ColumnMatch {
  position: number;
  rank: number;
}

/** Whether a column takes precedence over another of the same type; of two with the same heading, the fuller one does. */
function isAhead(one: ColumnMatch, other: ColumnMatch | undefined, rows: readonly Row[]): boolean {
  if (other?.rank !== one.rank) return one.rank < (other?.rank ?? Infinity);
  return filled(one.position, rows) > filled(other.position, rows);
}

function filled(position: number, rows: readonly Row[]): number {
  return rows.reduce((count, { cells }) => count + ((cells[position] ?? "") === "" ? 0 : 1), 0);
}

/** Returns the duplicate headings, where at least two of the columns have values: heading → positions. */
export function repeatedHeadings({ heading, rows }: Pick<List, "heading" | "rows">): ReadonlyMap<string, number[]> {
  const positions = heading.cells.map((_, position) => position);
  const named = Map.groupBy(positions, (position) => wordsIn(heading.cells[position] ?? "").join(" "));
  return new Map(
    Array.from(named, ([key, same]): [string, number[]] => [
      key === "" ? "" : (heading.cells[same[0] ?? 0] ?? ""),
      same.length < 2 ? same : same.filter((position) => filled(position, rows) > 0),
    ]).filter(([text, same]) => text !== "" && same.length > 1),
  );
}

/** The number of rows sampled to type a column. */
const sample = 200;

function byValues(known: readonly (ColumnId | undefined)[], rows: readonly Row[]): Columns {
  const some = rows.slice(0, sample);
  const width = Math.min(maxColumns, Math.max(known.length, ...some.map(({ cells }) => cells.length)));
  const columns = Array.from({ length: width }, (_, position) => known[position]);
  columns.forEach((id, position) => {
    if (id !== undefined) return;
    const values = some.map(({ cells }) => truncateCell(cells[position] ?? "")).filter((value) => value !== "");
    if (share(values, isPersonal) > 0.3) columns[position] = "personal";
    else if (known.length === 0 && share(values, isDay) > 0.7 && !columns.includes("contractEnds"))
      columns[position] = "contractEnds";
    else if (share(values, isCompany) > 0.5 && !columns.includes("supplier")) columns[position] = "supplier";
  });
  const valuesAt = (at: number): string[] => some.map(({ cells }) => truncateCell(cells[at] ?? ""));
  const facts = known.filter((id) => id !== undefined && id !== "personal");
  // A single known heading may be chance.
  if ((known.length === 0 || facts.length > 1) && !columns.includes("name")) {
    const positions = columns.flatMap((id, at) => (id === undefined && share(valuesAt(at), isName) > 0.6 ? [at] : []));
    // A column of a few values that repeat, such as sorts, holds no names.
    const isVaried = (at: number): boolean => new Set(valuesAt(at)).size > some.length / 2;
    const position = positions.find(isVaried) ?? positions[0];
    if (position !== undefined) columns[position] = "name";
  }
  return columns;
}

function share(values: readonly string[], test: (value: string) => boolean): number {
  return values.length === 0 ? 0 : values.filter(test).length / values.length;
}

function isPersonal(value: string): boolean {
  if (value.includes("@")) return isPersonalMailbox(value);
  return telephoneIn(value) !== undefined || personIn(value) === value;
}

function isDay(value: string): boolean {
  return readDate(value, "day").readings.length > 0;
}

function isCompany(value: string): boolean {
  return /\b(?:ltd|limited|plc|llp|inc|gmbh)\b\.?/i.test(value);
}

function isName(value: string): boolean {
  const isCode = /^\p{Lu}{1,4}[-/ ]?\d{2,}$/u.test(value);
  return /\p{L}{2}/u.test(value) && value.length <= 120 && !isCode && !isDay(value);
}

/** Whether a list is a register of contracts, which covers more than software. */
export function isRegister({ heading, columns }: Pick<List, "heading" | "columns">): boolean {
  const name = wordsIn(plainHeading(heading.cells[columns.indexOf("name")] ?? ""));
  return ["contract", "agreement", "title"].some((word) => name.includes(word)) && columns.includes("supplier");
}
