import type { Path } from "../../../schemas/problems/problem.ts";
import type { Missing } from "./session.ts";

/** The form path of the file. */
export const placeOfFile: Path = ["list", "file"];

/** Returns the form path of a column’s type, by its position from 0. */
export function placeOfColumn(position: number): Path {
  return ["columns", position];
}

/** Returns the form path of a question about a row: what it is, its service, or one of its dates. */
export function placeOfRow(number: number, question: Missing): Path {
  return ["list", number, question];
}
