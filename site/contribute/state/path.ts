import type { Path } from "../../../schemas/problems/problem.ts";

/** The id of the control that asks for the value at a path. */
export function idOf(path: Path): string {
  return `field-${path.join("-")}`;
}

/** Whether one path leads through another, or is the same. */
export function startsWith(path: Path, beginning: Path): boolean {
  return beginning.every((step, index) => path[index] === step);
}

/** What stands at a path of some data. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, step)
        ? (at as Record<PropertyKey, unknown>)[step]
        : undefined,
    data,
  );
}
