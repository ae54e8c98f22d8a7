import type { Path } from "../../../schemas/problems/problem.ts";
import type { Missing } from "./session.ts";

/** Where the form asks for the file. */
export const placeOfFile: Path = ["list", "file"];

/** Where the form asks what a column holds. */
export function placeOfColumn(position: number): Path {
  return ["columns", position];
}

/** Where the form asks what a row is, for which service, or which day a date of it means. */
export function placeOfRow(number: number, question: Missing): Path {
  return ["list", number, question];
}
