import { withGuard } from "./formula-guard.ts";

/** The value of a cell. */
export type CellValue = string | number | boolean | undefined;

/** Adjacent cells, serialised once and reused in many rows. */
export class WrittenCells {
  readonly #text: string;

  constructor(...values: readonly CellValue[]) {
    this.#text = values.map(cell).join(",");
  }

  toString(): string {
    return this.#text;
  }
}

type Rows = Iterable<readonly (CellValue | WrittenCells)[]>;

/**
 * Serialises a table as CSV (RFC 4180) with CRLF. An apostrophe escapes a text that a spreadsheet would run as a formula.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function csvOf(header: readonly string[], rows: Rows): string {
  const lines = [header.map(cell).join(",")];
  for (const row of rows) lines.push(row.map(cell).join(","));
  return `${lines.join("\r\n")}\r\n`;
}

/** Excel decodes a CSV file as UTF-8 only with this mark; without it, “’” and “£” are garbled. */
export const byteOrderMark = "\ufeff";

/**
 * Serialises a table as CSV with a byte order mark, for people who open it in a spreadsheet; parsers may take the mark
 * for part of the first header.
 */
export function csvForSpreadsheets(header: readonly string[], rows: Rows): string {
  return byteOrderMark + csvOf(header, rows);
}

function cell(value: CellValue | WrittenCells): string {
  if (value === undefined) return "";
  if (typeof value !== "string") return String(value);
  if (!needsAnything.test(value)) return value;
  const safe = withGuard(value);
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Characters that need quotes. LibreOffice also splits cells at semicolons and tabs by default, which would shift the cells
 * after them and could start a formula.
 */
const needsQuotes = /[",;\t\r\n]/;

/** Fast path: one test for both escapes, because nearly all cells need neither. */
const needsAnything = new RegExp(`^[=+\\-@＝＋－＠\\t']|${needsQuotes.source}`);
