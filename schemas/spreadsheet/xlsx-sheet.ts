import type { Lost } from "./lost.ts";
import {
  type Hidden,
  maxColumns,
  maxRows,
  maxUnpacked,
  type Row,
  rowOf,
  type Sheet,
  tooLarge,
  tooManyColumns,
  tooManyRows,
} from "./sheet.ts";
import { type CellReader, type OpenCell, valueOf } from "./xlsx-cell.ts";
import { isTrue, readXml } from "./xml.ts";

/** The total size of all sheets’ cells. A shared string counts in each of its cells. */
export interface Size {
  characters: number;
}

/**
 * Reads the visible rows of a sheet.
 *
 * @throws UnreadableFile where it has too many rows or columns, or all sheets together too much text
 */
export function readSheet(part: Uint8Array, reader: CellReader, lost: Lost, size: Size): Omit<Sheet, "name"> {
  const { rows, hiddenLines, hiddenColumns, merged } = cellsIn(part, reader, lost);
  fillMerged(rows, merged);
  for (const values of rows.values()) {
    for (const value of values) size.characters += value?.length ?? 0;
    if (size.characters > maxUnpacked) throw tooLarge();
  }
  const hidden = takeOutHidden(rows, hiddenLines, hiddenColumns);
  const seen: Row[] = [...rows]
    .sort(([a], [b]) => a - b)
    .flatMap(
      ([number, values]) =>
        rowOf(
          number,
          Array.from(values, (value) => value ?? ""),
        ) ?? [],
    );
  return hidden ? { rows: seen, hidden } : { rows: seen };
}

/** The parsed XML of a sheet. */
interface Cells {
  /** The values of each row that has any, by the position of their columns. */
  rows: Map<number, Values>;
  hiddenLines: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
  merged: readonly Area[];
}

type Values = (string | undefined)[];

function cellsIn(part: Uint8Array, reader: CellReader, lost: Lost): Cells {
  const rows = new Map<number, Values>();
  const hiddenLines = new Set<number>();
  const hiddenColumns = new Set<number>();
  const merged: Area[] = [];
  let described = 0;
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
          // Programs describe each column once, in order. Ignoring repetitions bounds the time for a malicious file.
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
      const value = valueOf(cell, reader, lost, line);
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
  return { rows, hiddenLines, hiddenColumns, merged };
}

/** Removes the hidden rows and columns and returns those that had values; undefined without any. */
function takeOutHidden(
  rows: Map<number, Values>,
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

interface Area {
  column: number;
  from: number;
  to: number;
}

/** The most cells that are filled from merged ones. */
const maxFilled = 200_000;

/** Copies the value of vertically merged cells to each row. Horizontally merged cells are headings. */
function fillMerged(rows: ReadonlyMap<number, Values>, merged: readonly Area[]): void {
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

/** Parses the column and rows of merged cells that span several rows. */
function areaOf(reference = ""): Area[] {
  const [, column = "", from, to] = /^([A-Z]{1,3})(\d+):[A-Z]{1,3}(\d+)$/.exec(reference) ?? [];
  const area = { column: columnOf(`${column}1`) ?? 0, from: Number(from), to: Number(to) };
  return area.to > area.from && area.column > 0 && area.column <= maxColumns ? [area] : [];
}

/** Excel’s limit of rows. */
const lastRow = 1_048_576;

/** Parses a row number; undefined if it is invalid. People refer to rows by it. */
function lineOf(reference: string | undefined): number | undefined {
  const line = /^[1-9]\d{0,6}$/.test(reference ?? "") ? Number(reference) : 0;
  return line > 0 && line <= lastRow ? line : undefined;
}

/** Returns the number of the column, from 1, in a reference such as `AB12`; undefined if it is invalid. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? "")?.[1];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
