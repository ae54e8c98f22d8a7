import { isMapping } from "../yaml/mapping.ts";
import { equal } from "./equal.ts";

/** The fields by which a changed item is known to be the same item. */
const identities = [
  "product",
  "standard",
  "id",
  "url",
  "version",
  "github",
  "measure",
  "item",
  "role",
  "model",
] as const;

/**
 * Returns for each new item the index of the old item that it was: an equal one; else one with the same identity; else
 * the one after the previous match, as when a word was changed. Undefined for an added item.
 */
export function matchItems(before: readonly unknown[], after: readonly unknown[]): (number | undefined)[] {
  const unused = new Set(before.keys());
  const take = (index: number | undefined): number | undefined => {
    return index !== undefined && unused.delete(index) ? index : undefined;
  };
  const find = (fits: (old: unknown) => boolean): number | undefined =>
    take([...unused].find((index) => fits(before[index])));
  const matched = alike(before, after).map(take);
  for (const [index, item] of after.entries()) matched[index] ??= find((old) => equal(old, item));
  for (const [index, item] of after.entries()) matched[index] ??= find((old) => isSameThing(old, item));
  for (const [index, item] of after.entries()) {
    const next = index === 0 ? 0 : (matched[index - 1] ?? before.length) + 1;
    if (matched[index] === undefined && isOfOneSort(before[next], item)) matched[index] = take(next);
  }
  return matched;
}

/** Matches the unchanged items at the start and the end of a list. */
function alike(before: readonly unknown[], after: readonly unknown[]): (number | undefined)[] {
  const shift = before.length - after.length;
  const first = after.findIndex((item, index) => !equal(before[index], item));
  const start = first < 0 ? after.length : first;
  const last = after.findLastIndex(
    (item, index) => index < start || index + shift < start || !equal(before[index + shift], item),
  );
  return after.map((_, index) => (index < start ? index : index > last ? index + shift : undefined));
}

function isSameThing(old: unknown, item: unknown): boolean {
  if (!isMapping(old) || !isMapping(item)) return false;
  const identity = identities.find((name) => name in old && name in item);
  return identity !== undefined && old[identity] === item[identity];
}

function isOfOneSort(old: unknown, item: unknown): boolean {
  return typeof old === typeof item && Array.isArray(old) === Array.isArray(item);
}
