import type { Inspection, Problem } from "../../../schemas/index.ts";

/**
 * Returns a predicate for problems that an earlier inspection did not have. A problem that only moved to another line
 * is not new.
 */
export function isNewSince(before: Pick<Inspection, "problems">): (problem: Problem) => boolean {
  const known = new Set(before.problems.map(keyOf));
  return (problem) => !known.has(keyOf(problem));
}

/** Identifies a problem independently of its line. */
function keyOf({ rule, file, message }: Problem): string {
  return JSON.stringify([rule, file, message]);
}
