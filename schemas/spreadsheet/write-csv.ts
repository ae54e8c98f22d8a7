/** A value of a table: what a cell can hold. */
export type CellValue = string | number | boolean | undefined;

/** Cells side by side that stand in many rows, written once. */
export class WrittenCells {
  readonly #text: string;

  constructor(...values: readonly CellValue[]) {
    this.#text = values.map(cell).join(",");
  }

  toString(): string {
    return this.#text;
  }
}

/**
 * A table as CSV after RFC 4180, in UTF-8 with CRLF. A text that a spreadsheet would run as a formula begins with an
 * apostrophe, which spreadsheets take for “this is text”.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvOf(header: readonly string[], rows: Iterable<readonly (CellValue | WrittenCells)[]>): string {
  const lines = [header.map(cell).join(",")];
  for (const row of rows) lines.push(row.map(cell).join(","));
  return `${lines.join("\r\n")}\r\n`;
}

/** By this alone Excel takes a table that somebody opens for UTF-8, and does not garble “’” and “£”. */
export const byteOrderMark = "\ufeff";

/** The same for people, who open it in a spreadsheet. Programs that take a header by its name stumble over the mark. */
export function csvForSpreadsheets(header: readonly string[], rows: Iterable<readonly CellValue[]>): string {
  return byteOrderMark + csvOf(header, rows);
}

function cell(value: CellValue | WrittenCells): string {
  if (value === undefined) return "";
  if (typeof value !== "string") return String(value);
  if (!needsAnything.test(value)) return value;
  const safe = /^'*[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * What would end a cell. LibreOffice divides cells at semicolons and tabs as well, unless it is told otherwise: what stands
 * behind one would move all cells after it into other columns, and could begin a formula.
 */
const needsQuotes = /[",;\t\r\n]/;

/** Nearly all cells need nothing, and one look is cheaper than two. */
const needsAnything = new RegExp(`^[=+\\-@＝＋－＠\\t']|${needsQuotes.source}`);
