import { readDate } from "../fields/read-date.ts";
import { wordsIn } from "../likeness/words.ts";
import { isPersonalMailbox } from "../privacy/mailbox.ts";
import { telephoneIn } from "../privacy/telephone.ts";
import { maxColumns, type Row, type Sheet } from "../spreadsheet/sheet.ts";
import { type ColumnId, type ColumnType, columnTypes } from "./column-types.ts";

/** What each column of a sheet holds, by position; undefined for what is not taken. */
export type Columns = readonly (ColumnId | undefined)[];

/** A list in a sheet: where its heading is, and what its columns hold. */
export interface List {
  /** The row of the headings. */
  heading: Row;
  rows: readonly Row[];
  columns: Columns;
}

/** How far down the row of headings may be. */
const mostTitles = 40;

/** The list of a spreadsheet: in the sheet, and below the row, of which most headings are known; undefined where none is. */
export function findList(sheets: readonly Sheet[]): List | undefined {
  const found = sheets.flatMap(({ rows }) =>
    rows.slice(0, mostTitles).map((heading, index) => {
      const list = { heading, rows: rows.slice(index + 1), columns: columnsOf(heading, rows.slice(index + 1)) };
      return { list, known: knownIn(heading) };
    }),
  );
  const best = found.reduce<(typeof found)[number] | undefined>(
    (a, b) => (b.known > (a?.known ?? 0) ? b : a),
    undefined,
  );
  if (best?.list.columns.includes("name")) return best.list;
  return headless(sheets);
}

function knownIn({ cells }: Row): number {
  return cells.filter((cell) => typeOf(cell) !== undefined).length;
}

/** A list without headings, or with none that is known: its columns by what is in them. */
function headless(sheets: readonly Sheet[]): List | undefined {
  const [sheet] = sheets.toSorted((a, b) => b.rows.length - a.rows.length);
  const [first, ...others] = sheet?.rows ?? [];
  if (!first) return undefined;
  // Without headings, the first row is one of the list.
  const isOfList =
    others.length === 0 || first.cells.some((cell) => isDay(cell) || isCompany(cell) || isPersonal(cell));
  const [heading, rows] = isOfList ? [{ line: first.line - 1, cells: [] }, [first, ...others]] : [first, others];
  const columns = byValues([], rows);
  return columns.includes("name") ? { heading, rows, columns } : undefined;
}

interface Known {
  id: ColumnId;
  /** The less, the surer. */
  rank: number;
}

const byHeading = new Map<string, Known>(
  (Object.entries(columnTypes) as [ColumnId, ColumnType][]).flatMap(([id, { title, headings }]) =>
    [title, ...headings].map((heading, rank): [string, Known] => [wordsIn(heading).join(" "), { id, rank }]),
  ),
);

/** What people write around a heading. */
const aroundHeadings = new Set(
  "the of for date dates gbp ex vat excluding incl including k yyyy mm dd a s current".split(" "),
);

function typeOf(heading: string): Known | undefined {
  const words = wordsIn(heading.replace(/\([^)]*\)/g, " "));
  const whole = byHeading.get(words.join(" ")) ?? byHeading.get(wordsIn(heading).join(" "));
  if (whole) return whole;
  const core = words.filter((word) => !aroundHeadings.has(word)).join(" ");
  const found = byHeading.get(core) ?? byHeading.get(core.replace(/s$/, ""));
  if (found) return { ...found, rank: found.rank + 0.5 };
  // “Description of the services that are provided” goes on after what is known.
  const beginning = words.findLastIndex((_, at) => at > 0 && byHeading.has(words.slice(0, at + 1).join(" ")));
  const begun =
    byHeading.get(words.slice(0, beginning + 1).join(" ")) ??
    (words[0] === "description" ? byHeading.get("description") : undefined);
  return begun && { ...begun, rank: begun.rank + 1 };
}

/** What the columns of a list hold, by their headings and, where those say nothing, by their values. */
function columnsOf({ cells }: Row, rows: readonly Row[]): Columns {
  const best = new Map<ColumnId, { position: number; rank: number }>();
  const columns: (ColumnId | undefined)[] = cells.map(() => undefined);
  cells.forEach((cell, position) => {
    const known = typeOf(cell);
    if (!known) return;
    if (known.id === "personal") columns[position] = "personal";
    else if (known.rank < (best.get(known.id)?.rank ?? Infinity)) best.set(known.id, { position, rank: known.rank });
  });
  for (const [id, { position }] of best) columns[position] = id;
  // A second title says more of the same.
  const title = cells.findIndex((cell, position) => columns[position] === undefined && typeOf(cell)?.id === "name");
  if (title >= 0 && !columns.includes("description")) columns[title] = "description";
  return byValues(columns, rows);
}

/** How many rows tell what a column holds. */
const sample = 200;

function byValues(known: readonly (ColumnId | undefined)[], rows: readonly Row[]): Columns {
  const some = rows.slice(0, sample);
  const width = Math.min(maxColumns, Math.max(known.length, ...some.map(({ cells }) => cells.length)));
  const columns = Array.from({ length: width }, (_, position) => known[position]);
  columns.forEach((id, position) => {
    if (id !== undefined) return;
    const values = some.map(({ cells }) => cells[position] ?? "").filter((value) => value !== "");
    if (share(values, isPersonal) > 0.3) columns[position] = "personal";
    else if (known.length === 0 && share(values, isDay) > 0.7 && !columns.includes("contractEnds"))
      columns[position] = "contractEnds";
    else if (share(values, isCompany) > 0.5 && !columns.includes("supplier")) columns[position] = "supplier";
  });
  if (known.length === 0 && !columns.includes("name")) {
    const position = columns.findIndex(
      (id, at) =>
        id === undefined &&
        share(
          some.map(({ cells }) => cells[at] ?? ""),
          isName,
        ) > 0.6,
    );
    if (position >= 0) columns[position] = "name";
  }
  return columns;
}

function share(values: readonly string[], test: (value: string) => boolean): number {
  return values.length === 0 ? 0 : values.filter(test).length / values.length;
}

function isPersonal(value: string): boolean {
  return isPersonalMailbox(value) && value.includes("@") ? true : telephoneIn(value) !== undefined;
}

function isDay(value: string): boolean {
  return readDate(value, "day").readings.length > 0;
}

function isCompany(value: string): boolean {
  return /\b(?:ltd|limited|plc|llp|inc|gmbh)\b\.?/i.test(value);
}

function isName(value: string): boolean {
  return /\p{L}{2}/u.test(value) && value.length <= 120 && !isDay(value);
}

/** Whether a list is a register of contracts, which is about more than software. */
export function isRegister({ heading, columns }: Pick<List, "heading" | "columns">): boolean {
  const name = wordsIn(heading.cells[columns.indexOf("name")] ?? "");
  return ["contract", "agreement", "title"].some((word) => name.includes(word)) && columns.includes("supplier");
}
