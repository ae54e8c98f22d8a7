import Papa from "papaparse";

import { noneLost, notesOnLost, textOfCell } from "./lost.ts";
import { maxRows, rowOf, type Spreadsheet, tooManyRows, UnreadableFile } from "./sheet.ts";
import { utf16Of } from "./utf-16.ts";

const separators = [",", ";", "\t", "|"];

/** The most rows that are read: the limit of Excel, which saves empty rows too. */
const maxLines = 1_048_576;

/** The number of rows sampled to detect the separator. */
const sample = 60;

/**
 * Reads a CSV file; detects its encoding and separator.
 *
 * @throws UnreadableFile when it is binary, has an unclosed quotation mark, or too many rows or columns
 */
export function readCsv(content: Uint8Array): Spreadsheet {
  const { text, notes } = decodeTable(content);
  const [, named, rest] = /^sep=(.)\r?\n([^]*)$/i.exec(text) ?? [];
  const table = rest ?? text;
  const { data, errors } = Papa.parse<string[]>(table, {
    delimiter: named ?? separatorOf(table),
    // One more than is read, to see that there are more.
    preview: maxLines + 1,
  });
  const unclosed = errors.find(({ type }) => type === "Quotes");
  if (unclosed) {
    const row = (unclosed.row ?? 0) + (named === undefined ? 1 : 2);
    throw new UnreadableFile(
      `A quotation mark in row ${row} is not closed, so that nobody can tell where the cell ends. Correct it in a spreadsheet program, and save the file again.`,
    );
  }
  const first = named === undefined ? 1 : 2;
  const lost = noneLost();
  const rows = data.flatMap((values, index) => {
    const row = rowOf(
      index + first,
      values.map((cell) => textOfCell(cell, lost, index + first)),
    );
    return row ? { ...row, width: values.length } : [];
  });
  if (rows.length > maxRows || data.length > maxLines) throw tooManyRows();
  return { sheets: [{ name: "", rows }], hiddenSheets: [], epoch: 1900, notes: [...notes, ...notesOnLost(lost)] };
}

/** Detects the separator: the one by which most rows have the same number of columns, and as many as possible. */
function separatorOf(text: string): string {
  const scores = separators.map((separator) => {
    const { data } = Papa.parse<string[]>(text, { delimiter: separator, preview: sample });
    const columns = data.filter((row) => row.some((value) => value !== "")).map((row) => row.length);
    const counts = Map.groupBy(columns, (count) => count);
    const best = Math.max(0, ...Array.from(counts, ([count, rows]) => (count > 1 ? count * rows.length : 0)));
    return { separator, best };
  });
  return scores.reduce((best, one) => (one.best > best.best ? one : best), { separator: ",", best: 0 }).separator;
}

/** Decodes a table: by its byte order mark, else as UTF-8, else as Windows-1252. */
function decodeTable(content: Uint8Array): { text: string; notes: string[] } {
  const encoding = encodingOf(content);
  const text = new TextDecoder(encoding).decode(content);
  if (text.includes("\0"))
    throw new UnreadableFile("This is not a spreadsheet. Choose a CSV or an Excel file (.xlsx).");
  const notes =
    encoding === "windows-1252"
      ? ["The file is not UTF-8. It was read as Windows writes text; check letters with accents and pound signs."]
      : [];
  return { text: text.toWellFormed(), notes };
}

function encodingOf(content: Uint8Array): string {
  const utf16 = utf16Of(content);
  if (utf16 !== undefined) return utf16;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(content);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}
