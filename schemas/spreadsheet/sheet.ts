import { withThousandsSeparators } from "../problems/count.ts";
import { withOrdinarySpaces } from "../problems/hidden.ts";
import type { Epoch } from "./serial-day.ts";

/** A row that has at least one value. */
export interface Row {
  /** Its number in the file, from 1. */
  line: number;
  /**
   * Its values as texts as they look, without space at either end, and the empty text where there is none. Dates are ISO
   * 8601, as exact as shown.
   */
  cells: readonly string[];
  /** The positions of the cells that have line breaks, which `cells` has as spaces. */
  lineBreaks?: readonly number[];
  /** The number of its cells in a text table, with the empty ones at its end. */
  width?: number;
}

/** A sheet of a spreadsheet file. */
export interface Sheet {
  name: string;
  /** The visible rows; cells of hidden columns are empty. */
  rows: readonly Row[];
  /** The hidden rows and columns that have values; undefined without any. */
  hidden?: Hidden;
}

/** The hidden parts of a sheet. */
export interface Hidden {
  /** The numbers of rows, from 1. */
  rows: readonly number[];
  /** The positions of columns, from 0. */
  columns: readonly number[];
}

/** The content of a spreadsheet file. */
export interface Spreadsheet {
  sheets: readonly Sheet[];
  /** The names of hidden sheets, which are not read. */
  hiddenSheets: readonly string[];
  /** The epoch of its serial dates. */
  epoch: Epoch;
  /** What could not be read unchanged, one sentence each. */
  notes: readonly string[];
}

/** Why a file cannot be read, in one sentence for the person who gave it. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
}

/** The most bytes of a file. */
export const maxFileBytes = 10 * 1024 * 1024;

/** The most bytes that a workbook may hold unpacked, in all, and the most characters of its cells. */
export const maxUnpacked = 60 * 1024 * 1024;

/** The most rows of a sheet. */
export const maxRows = 20_000;

/** The most columns of a sheet. */
export const maxColumns = 250;

/**
 * Makes a row; undefined if all values are empty.
 *
 * @throws UnreadableFile where it has too many columns
 */
export function rowOf(line: number, values: readonly string[]): Row | undefined {
  // Excel leaves no-break spaces in what was pasted from a web page; they look like spaces, and no message shows them as such.
  const cells = values.map((value) => withOrdinarySpaces(withoutEntities(value).replace(/[\t\r\n\v\f]+/g, " ")).trim());
  while (cells.at(-1) === "") cells.pop();
  if (cells.length > maxColumns) throw tooManyColumns(line);
  if (cells.length === 0) return undefined;
  const lineBreaks = values.flatMap((value, position) => (/[\r\n]/.test(value.trim()) ? [position] : []));
  return lineBreaks.length > 0 ? { line, cells, lineBreaks } : { line, cells };
}

/** The HTML entities that web systems leave in what they export. */
const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
  "&#39;": "'",
  "&#039;": "'",
  "&nbsp;": " ",
};

function withoutEntities(value: string): string {
  if (!value.includes("&")) return value;
  return value.replace(/&(?:amp|apos|gt|lt|nbsp|quot|#0?39);/g, (entity) => entities[entity] ?? entity);
}

/** Returns the error for a file of more than `maxFileBytes`. */
export function tooManyBytes(): UnreadableFile {
  const most = maxFileBytes / 1024 / 1024;
  return new UnreadableFile(
    `The file is larger than ${most} MB. Keep only the sheet with the list, and save it again.`,
  );
}

/** Returns the error for a row of more than `maxColumns` columns. */
export function tooManyColumns(line: number): UnreadableFile {
  return new UnreadableFile(`Row ${line} has more than ${maxColumns} columns. Delete those that are not needed.`);
}

/** Returns the error for a sheet of more than `maxRows` rows. */
export function tooManyRows(): UnreadableFile {
  return new UnreadableFile(
    `The file has more than ${withThousandsSeparators(maxRows)} rows. Split it, or delete rows that are not about software.`,
  );
}

/** Returns the error for a workbook that holds more than `maxUnpacked`. */
export function tooLarge(): UnreadableFile {
  return new UnreadableFile(
    "The file would unpack into far more than a list of applications or contracts. Save only the sheet with the list, as a new file.",
  );
}

/** Returns the error for a malformed workbook. */
export function broken(): UnreadableFile {
  return new UnreadableFile("The file is broken. Open it in a spreadsheet program, and save it again.");
}
