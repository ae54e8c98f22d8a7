import { count } from "../problems/count.ts";
import { withoutGuard } from "./formula-guard.ts";

/** Counts of cells without a usable value. */
export interface Lost {
  /** Formulas whose value was never saved. */
  formulas: number;
  /** Cells whose value is an error, such as #REF!. */
  errors: number;
  /** Cells of a text table that were saved as they were shown, in a column too narrow for their value. */
  narrow: number;
}

/** Returns counts of zero. */
export function noneLost(): Lost {
  return { formulas: 0, errors: 0, narrow: 0 };
}

const errors =
  /^(?:#(?:BLOCKED!|BUSY!|CALC!|CONNECT!|DIV\/0!|FIELD!|GETTING_DATA|N\/A|NAME\?|NULL!|NUM!|REF!|SPILL!|UNKNOWN!|VALUE!)|Err:\d{3})$/;

/**
 * Returns the text of a cell without the apostrophe that escapes a formula; empty for an error such as #REF! or ####, which
 * it counts in `lost`.
 */
export function textOfCell(value: string, lost: Lost): string {
  const text = value.trim();
  if (errors.test(text)) lost.errors++;
  else if (/^#{3,}$/.test(text)) lost.narrow++;
  else return withoutGuard(value);
  return "";
}

/** Describes the lost values, one sentence for each sort. */
export function notesOnLost({ formulas, errors: wrong, narrow }: Lost): string[] {
  return [
    ...(formulas > 0
      ? [
          `${count(formulas, "formula has no saved value and counts", "formulas have no saved value and count")} as empty: formulas are never computed here.`,
        ]
      : []),
    ...(wrong > 0
      ? [
          `${count(wrong, "cell shows an error, such as #REF!, and counts", "cells show an error, such as #REF!, and count")} as empty.`,
        ]
      : []),
    ...(narrow > 0
      ? [
          `${count(narrow, "cell has only ##### in it and counts", "cells have only ##### in them and count")} as empty: the column was too narrow when the file was saved. Make it wider, and save the file again.`,
        ]
      : []),
  ];
}
