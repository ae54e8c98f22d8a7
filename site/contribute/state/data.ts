import type { Path } from "../../../schemas/problems/problem.ts";
import { isMapping } from "../../../schemas/yaml/mapping.ts";

/**
 * The values in the form: the fields of the file, valid or not, and blank list items (`""` or `{}`), which the file omits.
 */
export type FormData = Readonly<Record<string, unknown>>;

/** Returns the fields for the file: all values without blank list items. */
export function toEntry(data: FormData): Record<string, unknown> {
  return withoutBlanks(data) as Record<string, unknown>;
}

/**
 * Sets the value at a path. `undefined`, or `""` in a field, removes the field and the objects that this leaves empty. An
 * item of a list stays as a blank item.
 */
export function withValue(data: FormData, path: Path, value: unknown): FormData {
  const changed = put(data, path, value === "" && typeof path.at(-1) === "string" ? undefined : value);
  return isMapping(changed) ? changed : {};
}

/** Appends a blank item to a list. */
export function withItem(data: FormData, path: Path, blank: "" | Record<string, never>): FormData {
  const list = listAt(data, path);
  return withValue(data, path, [...list, blank]);
}

/** Removes an item from a list; removes the list too if it was the only item. */
export function withoutItem(data: FormData, path: Path, index: number): FormData {
  const list = listAt(data, path).filter((_, position) => position !== index);
  return withValue(data, path, list.length > 0 ? list : undefined);
}

/** Converts a path in the file to the path in the form, whose lists have blank items as well. */
export function pathInForm(data: FormData, path: Path): Path {
  let at: unknown = data;
  return path.map((step) => {
    const here = at;
    const position = typeof step === "number" && Array.isArray(here) ? positionOf(here, step) : step;
    at = typeof here === "object" && here !== null ? (here as Record<PropertyKey, unknown>)[position] : undefined;
    return position;
  });
}

/** Whether nothing has been typed into an item of a list. */
function isBlank(item: unknown): boolean {
  return item === "" || (isMapping(item) && Object.keys(item).length === 0);
}

function listAt(data: FormData, path: Path): readonly unknown[] {
  const list = path.reduce<unknown>(
    (at, step) => (typeof at === "object" && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined),
    data,
  );
  return Array.isArray(list) ? list : [];
}

/** Returns the position in the form of the item at position `wanted` in the file. */
function positionOf(list: readonly unknown[], wanted: number): number {
  const filled = list.flatMap((item, position) => (isBlank(item) ? [] : position));
  return filled[wanted] ?? wanted;
}

function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isBlank(item)).map(withoutBlanks);
  if (!isMapping(value)) return value;
  const fields = Object.entries(value).filter(([, field]) => !isListOfBlanks(field));
  return Object.fromEntries(fields.map(([name, field]) => [name, withoutBlanks(field)]));
}

function isListOfBlanks(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isBlank);
}

function put(at: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof step === "number") {
    const list: unknown[] = Array.isArray(at) ? [...(at as unknown[])] : [];
    list[step] = put(list[step], rest, value) ?? (rest.length > 0 ? {} : "");
    return list;
  }
  const { [step]: old, ...others } = isMapping(at) ? at : {};
  const changed = put(old, rest, value);
  if (changed !== undefined)
    return isMapping(at) && step in at ? { ...at, [step]: changed } : { ...others, [step]: changed };
  return Object.keys(others).length > 0 ? others : undefined;
}
