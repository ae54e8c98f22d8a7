import type { Path } from "../../../../schemas/problems/problem.ts";

/** Where the form asks for the file. */
export const placeOfFile: Path = ["list", "file"];

/** Where the form asks what a row is, or for which service. */
export function placeOfRow(number: number, question: "choice" | "service"): Path {
  return ["list", number, question];
}
