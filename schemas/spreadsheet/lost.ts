import { count } from "../problems/count.ts";
import { withoutGuard } from "./formula-guard.ts";

/** Cells without a usable value. */
export interface Lost {
  /** Formulas whose value was never saved. */
  formulas: LostCells;
  /** Cells whose value is an error, such as #REF!. */
  errors: LostCells;
  /** Cells of a text table that were saved as they were shown, in a column too narrow for their value. */
  narrow: LostCells;
}

interface LostCells {
  count: number;
  /** The numbers of the first rows that have one. */
  rows: Set<number>;
}

/** The most rows that are listed. */
const most = 10;

/** Returns counts of zero. */
export function noneLost(): Lost {
  const none = (): LostCells => ({ count: 0, rows: new Set() });
  return { formulas: none(), errors: none(), narrow: none() };
}

/** Counts a lost cell of a row. */
export function addLost(cells: LostCells, row: number): void {
  cells.count++;
  // One more than is listed, to see that there are more.
  if (cells.rows.size <= most) cells.rows.add(row);
}

const errors =
  /^(?:#(?:BLOCKED!|BUSY!|CALC!|CONNECT!|DIV\/0!|FIELD!|GETTING_DATA|N\/A|NAME\?|NULL!|NUM!|REF!|SPILL!|UNKNOWN!|VALUE!)|Err:\d{3})$/;

/**
 * Returns the text of a cell without the apostrophe that escapes a formula; empty for an error such as #REF! or ####, which
 * it counts in `lost`.
 */
export function textOfCell(value: string, lost: Lost, row: number): string {
  const text = value.trim();
  if (errors.test(text)) addLost(lost.errors, row);
  else if (/^#{3,}$/.test(text)) addLost(lost.narrow, row);
  else return withoutGuard(value);
  return "";
}

/** Describes the lost values of a sheet, one sentence for each sort. */
export function notesOnLost({ formulas, errors: wrong, narrow }: Lost, sheet = ""): string[] {
  const notes: [LostCells, one: string, many: string, reason: string][] = [
    [
      formulas,
      "formula has no saved value and counts",
      "formulas have no saved value and count",
      "Formulas are never computed here. Open the file in a spreadsheet program, and save it again.",
    ],
    [wrong, "cell shows an error, such as #REF!, and counts", "cells show an error, such as #REF!, and count", ""],
    [
      narrow,
      "cell has only ##### in it and counts",
      "cells have only ##### in them and count",
      "The column was too narrow when the file was saved. Make it wider, and save the file again.",
    ],
  ];
  return notes.flatMap(([cells, one, many, reason]) =>
    cells.count === 0
      ? []
      : [`${count(cells.count, one, many)} as empty: ${rowsOf(cells, sheet)}. ${reason}`.trimEnd()],
  );
}

function rowsOf({ rows }: LostCells, sheet: string): string {
  const listed = [...rows].slice(0, most).join(", ");
  return `${rows.size === 1 ? "row" : "rows"} ${listed}${rows.size > most ? " and more" : ""}${sheet === "" ? "" : ` of “${sheet}”`}`;
}
