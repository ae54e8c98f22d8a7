import type { Inspection, Problem } from "../../../schemas/index.ts";

/** Whether a problem is new since an inspection. One that has only moved to another line is not. */
export function isNewSince(before: Pick<Inspection, "problems">): (problem: Problem) => boolean {
  const known = new Set(before.problems.map(keyOf));
  return (problem) => !known.has(keyOf(problem));
}

/** What stays the same when lines move. */
function keyOf({ rule, file, message }: Problem): string {
  return JSON.stringify([rule, file, message]);
}
