import type { FormName } from "../forms.ts";
import type { Path } from "../problems/problem.ts";
import { parse } from "../reading/parse.ts";
import { isMapping } from "../yaml/mapping.ts";
import { valueAt } from "../yaml/value-at.ts";
import type { Change } from "./changes.ts";
import { editFields } from "./edit.ts";

/**
 * Returns the single change of an entry’s text that removes a field or an item of a list. Undefined if no edit does exactly
 * that.
 */
export function removalOf(form: FormName, text: string, path: Path): Change | undefined {
  return changeIn(form, text, path, (holder, last) => {
    if (Array.isArray(holder)) holder.splice(Number(last), 1);
    else Reflect.deleteProperty(holder, last);
  });
}

/** Returns the single change that replaces a field by other fields. */
export function replacementOf(
  form: FormName,
  text: string,
  path: Path,
  fields: Readonly<Record<string, unknown>>,
): Change | undefined {
  return changeIn(form, text, path, (holder, last) => {
    Reflect.deleteProperty(holder, last);
    Object.assign(holder, fields);
  });
}

/** Returns the single change that edits the parent of a path’s end. */
function changeIn(
  form: FormName,
  text: string,
  path: Path,
  alter: (holder: object, last: string | number) => void,
): Change | undefined {
  const { value, faults } = parse(text);
  if (!isMapping(value) || faults.length > 0) return undefined;
  const fields = structuredClone(value);
  const [holder, last] = [valueAt(fields, path.slice(0, -1)), path.at(-1)];
  if (typeof holder === "object" && holder !== null && last !== undefined) alter(holder, last);
  const edited = editFields(form, text, fields);
  return edited === undefined ? undefined : changeBetween(text, edited);
}

/** Returns the difference of two texts between their common prefix and suffix. */
function changeBetween(text: string, edited: string): Change {
  const shorter = Math.min(text.length, edited.length);
  let start = 0;
  while (start < shorter && text[start] === edited[start]) start++;
  let tail = 0;
  while (tail < shorter - start && text.at(-1 - tail) === edited.at(-1 - tail)) tail++;
  return { start, end: text.length - tail, text: edited.slice(start, edited.length - tail) };
}
