import type { Path } from "../problems/problem.ts";
import { isMapping } from "./mapping.ts";

/** Returns the value at a path; undefined where the path does not exist. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, step)
        ? (at as Record<PropertyKey, unknown>)[step]
        : undefined,
    value,
  );
}

/** Replaces the value at a path in place; does nothing where the path does not exist. */
export function replaceAt(root: unknown, path: Path, value: unknown): void {
  const last = path.at(-1);
  if (last === undefined) return;
  const parent = valueAt(root, path.slice(0, -1));
  if (Array.isArray(parent)) parent[Number(last)] = value;
  else if (isMapping(parent) && Object.hasOwn(parent, last)) parent[last] = value;
}
