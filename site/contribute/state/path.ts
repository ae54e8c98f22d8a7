import type { Path } from "../../../schemas/problems/problem.ts";

/** Returns the element id of the control for a path. */
export function idOf(path: Path): string {
  return `field-${path.join("-")}`;
}

/** Whether two paths are the same. */
export function isSamePath(path: Path, other: Path): boolean {
  return path.length === other.length && startsWith(path, other);
}

/** Whether `beginning` is a prefix of `path`, or equal to it. */
export function startsWith(path: Path, beginning: Path): boolean {
  return beginning.every((step, index) => path[index] === step);
}
