import { type Lost, noneLost, notesOnLost, withoutErrors } from "./lost.ts";
import { type Epoch, serialDay } from "./serial-day.ts";
import {
  type Hidden,
  maxColumns,
  tooManyColumns,
  maxRows,
  maxUnpacked,
  type Row,
  rowOf,
  type Sheet,
  type Spreadsheet,
  tooLarge,
  tooManyRows,
  UnreadableFile,
} from "./sheet.ts";
import { unpack } from "./unpack.ts";
import { readXml } from "./xml.ts";

/** Reads a workbook: the values of all sheets that people see. */
export function readXlsx(content: Uint8Array): Spreadsheet {
  const parts = unpack(content, (path) => /^(?:xl\/(?:.*\.xml(?:\.rels)?|workbook\.bin)|content\.xml)$/.test(path));
  if (parts.has("content.xml"))
    throw new UnreadableFile("This is an OpenDocument file. Save it as “Excel Workbook (.xlsx)” or as CSV.");
  if (parts.has("xl/workbook.bin"))
    throw new UnreadableFile(
      "This is a binary Excel workbook (.xlsb). Open it, and save it as “Excel Workbook (.xlsx)” or as CSV.",
    );
  const book = parts.get("xl/workbook.xml");
  if (!book) throw new UnreadableFile("This is not an Excel file. Choose a CSV or an Excel file (.xlsx).");
  const { sheets, hiddenSheets, epoch } = readBook(book, parts.get("xl/_rels/workbook.xml.rels"));
  const cells: CellReader = {
    shared: readSharedTexts(parts.get("xl/sharedstrings.xml")),
    dateShown: readDateStyles(parts.get("xl/styles.xml")),
    epoch,
  };
  const lost = noneLost();
  const size: Size = { characters: 0 };
  const seen = new Set<string>();
  const read = sheets.flatMap(({ name, path: written }): Sheet[] => {
    const path = written.toLowerCase();
    // No program names a part twice, and whoever does could have it read without end.
    const part = seen.has(path) ? undefined : parts.get(path);
    seen.add(path);
    return part ? [{ name, ...readSheet(part, cells, lost, size) }] : [];
  });
  return { sheets: read, hiddenSheets, epoch, notes: notesOnLost(lost) };
}

/** What the values of cells are read with. */
interface CellReader {
  shared: readonly string[];
  dateShown: (style: number) => DateShown | undefined;
  epoch: Epoch;
}

/** What the cells of all sheets hold. A shared text counts in each of its cells. */
interface Size {
  characters: number;
}

function readBook(
  book: Uint8Array,
  relations: Uint8Array | undefined,
): { sheets: { name: string; path: string }[]; hiddenSheets: string[]; epoch: Epoch } {
  const paths = new Map<string, string>();
  if (relations)
    readXml(relations, {
      ...ignored,
      open: (name, attribute) => {
        const target = attribute("Target") ?? "";
        if (name === "Relationship")
          paths.set(attribute("Id") ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`);
      },
    });
  const sheets: { name: string; path: string }[] = [];
  const hiddenSheets: string[] = [];
  let count = 0;
  let epoch: Epoch = 1900;
  readXml(book, {
    ...ignored,
    open: (name, attribute) => {
      if (name === "workbookPr" && isTrue(attribute("date1904"))) epoch = 1904;
      if (name !== "sheet") return;
      count++;
      const path = paths.get(attribute("id") ?? "") ?? `xl/worksheets/sheet${count}.xml`;
      const sheetName = attribute("name") ?? "";
      if ((attribute("state") ?? "visible") === "visible") sheets.push({ name: sheetName, path });
      else hiddenSheets.push(sheetName);
    },
  });
  return { sheets, hiddenSheets, epoch };
}

function isTrue(attribute: string | undefined): boolean {
  return attribute === "1" || attribute === "true";
}

const ignored = { open: () => undefined, close: () => undefined, text: () => undefined };

function readSharedTexts(part: Uint8Array | undefined): string[] {
  const texts: string[] = [];
  let [current, isText, isPhonetic] = ["", false, false];
  if (part)
    readXml(part, {
      open: (name) => {
        if (name === "si") current = "";
        if (name === "rPh") isPhonetic = true;
        if (name === "t") isText = !isPhonetic;
      },
      close: (name) => {
        if (name === "t") isText = false;
        if (name === "rPh") isPhonetic = false;
        if (name === "si") texts.push(unescaped(current));
      },
      text: (text) => {
        if (isText) current += text;
      },
    });
  return texts;
}

/** What a format shows of a date. A contract that ends in “Mar-28” is kept as 1 March, which nobody has written. */
type DateShown = "day" | "month" | "year";

/** The formats of dates that every workbook has. */
const builtInDates = new Set([14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const builtInMonth = 17;

function readDateStyles(part: Uint8Array | undefined): (style: number) => DateShown | undefined {
  const own = new Map<number, DateShown | undefined>();
  const styles: (DateShown | undefined)[] = [];
  let isInCells = false;
  if (part)
    readXml(part, {
      ...ignored,
      open: (name, attribute) => {
        if (name === "numFmt") own.set(Number(attribute("numFmtId")), shownBy(attribute("formatCode") ?? ""));
        if (name === "cellXfs") isInCells = true;
        if (name !== "xf" || !isInCells) return;
        const format = Number(attribute("numFmtId"));
        styles.push(own.has(format) ? own.get(format) : builtIn(format));
      },
      close: (name) => {
        if (name === "cellXfs") isInCells = false;
      },
    });
  return (style) => styles[style];
}

function builtIn(format: number): DateShown | undefined {
  if (format === builtInMonth) return "month";
  return builtInDates.has(format) ? "day" : undefined;
}

/** What a format shows of a date: what stands in quotes, brackets and after a backslash is only text. */
function shownBy(code: string): DateShown | undefined {
  // The pattern takes an unclosed bracket with all that follows, so that the text is scanned once; the bracket is kept.
  const plain = code.replace(/"[^"]*"|\[[^\]]*\]?|\\./g, (text) =>
    text.startsWith("[") && !text.endsWith("]") ? text.replace(/"[^"]*"|\\./g, "") : "",
  );
  if (/d/i.test(plain)) return "day";
  const hasYear = /y/i.test(plain);
  if (/m{3}/i.test(plain) || (hasYear && /m/i.test(plain))) return "month";
  return hasYear ? "year" : undefined;
}

function readSheet(part: Uint8Array, reader: CellReader, lost: Lost, size: Size): Omit<Sheet, "name"> {
  const rows = new Map<number, string[]>();
  const hiddenLines = new Set<number>();
  const hiddenColumns = new Set<number>();
  let described = 0;
  const merged: Area[] = [];
  let line = 0;
  let column = 0;
  let cell: OpenCell | undefined;
  let isValue = false;
  readXml(part, {
    open: (name, attribute) => {
      switch (name) {
        case "row":
          line = lineOf(attribute("r")) ?? line + 1;
          column = 0;
          if (isTrue(attribute("hidden"))) hiddenLines.add(line);
          break;
        case "col":
          // Each column is described once, in order; whoever does it again could have it done without end.
          for (let at = Math.max(Number(attribute("min")), described + 1); at <= Number(attribute("max")); at++) {
            if (at > maxColumns) break;
            described = at;
            if (isTrue(attribute("hidden"))) hiddenColumns.add(at - 1);
          }
          break;
        case "c":
          column = columnOf(attribute("r")) ?? column + 1;
          cell = {
            type: attribute("t") ?? "n",
            style: Number(attribute("s") ?? 0),
            value: "",
            hasValue: false,
            isFormula: false,
          };
          break;
        case "f":
          if (cell) cell.isFormula = true;
          break;
        case "v":
        case "t":
          isValue = cell !== undefined;
          if (cell) cell.hasValue = true;
          break;
        case "mergeCell":
          merged.push(...areaOf(attribute("ref")));
      }
    },
    close: (name) => {
      if (name === "v" || name === "t") isValue = false;
      if (name !== "c" || !cell) return;
      const value = valueOf(cell, reader, lost);
      cell = undefined;
      if (value === "") return;
      if (column > maxColumns) throw tooManyColumns(line);
      const row = rows.get(line) ?? [];
      row[column - 1] = value;
      rows.set(line, row);
      if (rows.size > maxRows) throw tooManyRows();
    },
    text: (text) => {
      if (isValue && cell) cell.value += text;
    },
  });
  fillMerged(rows, merged);
  for (const values of rows.values()) {
    for (const value of values as (string | undefined)[]) size.characters += value?.length ?? 0;
    if (size.characters > maxUnpacked) throw tooLarge();
  }
  const hidden = takeOutHidden(rows, hiddenLines, hiddenColumns);
  const seen: Row[] = [...rows]
    .sort(([a], [b]) => a - b)
    .flatMap(
      ([number, values]) =>
        rowOf(
          number,
          Array.from(values, (value: string | undefined) => value ?? ""),
        ) ?? [],
    );
  return hidden ? { rows: seen, hidden } : { rows: seen };
}

/** Removes what nobody sees, and says what it was; undefined where there was nothing. */
function takeOutHidden(
  rows: Map<number, (string | undefined)[]>,
  hiddenLines: ReadonlySet<number>,
  hiddenColumns: ReadonlySet<number>,
): Hidden | undefined {
  const lines = [...rows.keys()].filter((line) => hiddenLines.has(line)).sort((a, b) => a - b);
  for (const line of lines) rows.delete(line);
  const columns = [...hiddenColumns].filter((position) => {
    const holding = [...rows.values()].filter((values) => values[position] !== undefined);
    for (const values of holding) values[position] = undefined;
    return holding.length > 0;
  });
  return lines.length + columns.length > 0 ? { rows: lines, columns } : undefined;
}

interface OpenCell {
  type: string;
  style: number;
  value: string;
  hasValue: boolean;
  isFormula: boolean;
}

function valueOf({ type, style, value, hasValue, isFormula }: OpenCell, reader: CellReader, lost: Lost): string {
  if (isFormula && !hasValue) lost.formulas++;
  switch (type) {
    case "s":
      return withoutErrors(reader.shared[Number(value)] ?? "", lost);
    case "b":
      return value === "1" ? "yes" : value === "0" ? "no" : "";
    case "e":
      lost.errors++;
      return "";
    case "d":
      return value.slice(0, 10);
    case "n":
      return value === "" ? "" : (dateOf(Number(value), reader.dateShown(style), reader.epoch) ?? numberOf(value));
    default:
      return withoutErrors(unescaped(value), lost);
  }
}

/**
 * A text with the characters that a workbook writes by their number, such as `_x000D_` for the end of a line.
 *
 * @see ECMA-376, part 1, 22.9.2.19, ST_Xstring
 */
function unescaped(text: string): string {
  return text
    .replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .toWellFormed();
}

/** A number without the noise of binary fractions: 0.1 + 0.2 is saved as 0.30000000000000004. */
function numberOf(value: string): string {
  const number = Number(value);
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : value;
}

const lengths = { day: 10, month: 7, year: 4 } as const;

/** A date by its number of days, as exact as its cell shows it; undefined where the cell shows no date. */
function dateOf(serial: number, shown: DateShown | undefined, epoch: Epoch): string | undefined {
  return shown && serialDay(serial, epoch)?.slice(0, lengths[shown]);
}

interface Area {
  column: number;
  from: number;
  to: number;
}

/** The most cells that are filled from merged ones. */
const maxFilled = 200_000;

/** Gives each row of a merged cell its value. What is merged sideways is a heading. */
function fillMerged(rows: ReadonlyMap<number, string[]>, merged: readonly Area[]): void {
  let filled = 0;
  for (const { column, from, to } of merged) {
    const value = rows.get(from)?.[column - 1];
    if (value === undefined) continue;
    for (let line = from + 1; line <= Math.min(to, from + maxRows) && filled < maxFilled; line++, filled++) {
      const row = rows.get(line);
      if (row) row[column - 1] ??= value;
    }
  }
}

/** The column of a merged area that is taller than one row. */
function areaOf(reference = ""): Area[] {
  const [, column = "", from, to] = /^([A-Z]{1,3})(\d+):[A-Z]{1,3}(\d+)$/.exec(reference) ?? [];
  const area = { column: columnOf(`${column}1`) ?? 0, from: Number(from), to: Number(to) };
  return area.to > area.from && area.column > 0 && area.column <= maxColumns ? [area] : [];
}

/** The last row that a sheet of Excel can have. */
const lastRow = 1_048_576;

/** The number of a row, where it is one; people answer by it. */
function lineOf(reference: string | undefined): number | undefined {
  const line = /^[1-9]\d{0,6}$/.test(reference ?? "") ? Number(reference) : 0;
  return line > 0 && line <= lastRow ? line : undefined;
}

/** The number of a column by a reference such as `AB12`. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? "")?.[1];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
