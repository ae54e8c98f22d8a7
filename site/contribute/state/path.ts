import type { Path } from "../../../schemas/problems/problem.ts";

/** The id of the control that asks for the value at a path. */
export function idOf(path: Path): string {
  return `field-${path.join("-")}`;
}

/** Whether two paths are the same. */
export function isSamePath(path: Path, other: Path): boolean {
  return path.length === other.length && startsWith(path, other);
}

/** Whether one path leads through another, or is the same. */
export function startsWith(path: Path, beginning: Path): boolean {
  return beginning.every((step, index) => path[index] === step);
}
