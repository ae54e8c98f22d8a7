import type { Path } from "../../../schemas/problems/problem.ts";
import type { FormProblem } from "../checking/problem.ts";
import { startsWith } from "./path.ts";

/** The visited paths. Before a submit, only these show problems. */
export type Seen = readonly Path[];

/** No path visited yet. */
export const unseen: Seen = [];

/** Adds a visited path; the empty path stands for the whole form. */
export function withSeen(seen: Seen, path: Path): Seen {
  return seen.some((one) => startsWith(path, one)) ? seen : [...seen, path];
}

/** Whether to show a problem: its path was visited and it is not a missing answer, or the form was submitted. */
export function isShown(seen: Seen, { at, unanswered }: FormProblem): boolean {
  if (seen.some((path) => path.length === 0)) return true;
  return !unanswered && seen.some((path) => startsWith(at, path) || startsWith(path, at));
}
