import type { Path } from "../../../schemas/problems/problem.ts";
import type { FormProblem } from "../checking/problem.ts";
import { startsWith } from "./path.ts";

/** The places that somebody has been at and left: only there do problems show before a check is asked for. */
export type Seen = readonly Path[];

/** Nothing has been looked at yet. */
export const unseen: Seen = [];

/** With one place more; the empty path stands for everything. */
export function seenMore(seen: Seen, path: Path): Seen {
  return seen.some((one) => startsWith(path, one)) ? seen : [...seen, path];
}

/** Whether somebody has had the chance to know of a problem. What is missing is only said once a check is asked for. */
export function isKnownOf(seen: Seen, { at, unanswered }: FormProblem): boolean {
  if (seen.some((path) => path.length === 0)) return true;
  return !unanswered && seen.some((path) => startsWith(at, path) || startsWith(path, at));
}
