import type { Path } from "../../../schemas/problems/problem.ts";
import type { FormProblem } from "../checking/problem.ts";
import { startsWith } from "./path.ts";

/** The visited paths. The empty path stands for the whole form: it was submitted, or its YAML was edited. */
export type VisitedPaths = readonly Path[];

/** No path visited yet. */
export const noneVisited: VisitedPaths = [];

/** The whole form visited. */
export const allVisited: VisitedPaths = [[]];

/** Adds a visited path, unless it or a path around it was visited. */
export function withVisited(seen: VisitedPaths, path: Path): VisitedPaths {
  return seen.some((one) => startsWith(path, one)) ? seen : [...seen, path];
}

/**
 * Whether to show a problem: the whole form was visited, or a path equal to, around or inside the problem’s, which is not a
 * missing answer.
 */
export function isShown(seen: VisitedPaths, { at, unanswered }: FormProblem): boolean {
  if (seen.some((path) => path.length === 0)) return true;
  return !unanswered && seen.some((path) => startsWith(at, path) || startsWith(path, at));
}
