import { editFields } from "../../../schemas/writing/edit.ts";
import { equal } from "../../../schemas/writing/equal.ts";
import { fieldIn, isMapping } from "../../../schemas/yaml/mapping.ts";
import { type FormData, toEntry } from "./data.ts";
import { commentsIn, type Draft, draftOf, isReadable, withText } from "./draft.ts";

/** A draft rebased onto the currently published file. */
export interface Rebased {
  draft: Draft;
  /** Names of the top-level fields with a conflict, changed on both sides. The draft has the contributor’s value. */
  both: readonly string[];
}

/**
 * Rebases a draft onto a newer published file by three-way merge, field by field and item by item. A draft that the form
 * cannot edit (see `isReadable`) keeps its text, for the contributor to compare.
 *
 * @param now an unchanged draft of the newer file
 */
export function rebased(draft: Draft, now: Draft): Rebased {
  const published = now.published ?? "";
  if (!isReadable(draft)) return { draft: { ...draft, published }, both: [] };
  const before = draftOf(draft.kind, draft.slug, draft.authority, draft.published ?? "").data;
  const both = new Set<string>();
  const merged = mergedFields(before, toEntry(draft.data), now.data, (field) => both.add(field));
  // The merge of fields would lose comments that the contributor wrote.
  const base = hasOwnComments(draft) ? draft.text : published;
  return { draft: withText({ ...now }, editFields(now.kind, base, merged) ?? base), both: [...both] };
}

function hasOwnComments({ text, published = "" }: Draft): boolean {
  const known = new Set(commentsIn(published));
  return commentsIn(text).some((comment) => !known.has(comment));
}

function mergedFields(
  before: FormData,
  mine: FormData,
  theirs: FormData,
  clash: (field: string) => void,
): Record<string, unknown> {
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  const merged = names.map((name): [string, unknown] => [
    name,
    mergedValue(fieldIn(before, name), fieldIn(mine, name), fieldIn(theirs, name), () => {
      clash(name);
    }),
  ]);
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
}

function mergedValue(before: unknown, mine: unknown, theirs: unknown, clash: () => void): unknown {
  if (equal(mine, theirs) || equal(before, mine)) return theirs;
  if (equal(before, theirs)) return mine;
  if (isMapping(mine) && isMapping(theirs)) return mergedFields(isMapping(before) ? before : {}, mine, theirs, clash);
  if (Array.isArray(mine) && Array.isArray(theirs))
    return mergedItems(Array.isArray(before) ? (before as unknown[]) : [], mine, theirs, clash);
  clash();
  return mine;
}

/**
 * Merges lists item by item; two items with the same identity become one. An item that one side removed and the other
 * changed is a conflict.
 */
function mergedItems(
  before: readonly unknown[],
  mine: readonly unknown[],
  theirs: readonly unknown[],
  clash: () => void,
): unknown[] {
  const find = (items: readonly unknown[], item: unknown): unknown => items.find((one) => isSame(one, item));
  const kept = theirs.flatMap((item) => {
    const [old, own] = [find(before, item), find(mine, item)];
    if (own !== undefined) return [mergedValue(old, own, item, clash)];
    if (old === undefined) return [item];
    if (equal(old, item)) return [];
    clash();
    return [];
  });
  const added = mine.filter((item) => find(theirs, item) === undefined && !equal(find(before, item), item));
  return [...kept, ...added];
}

/** Fields that identify an item of a list, in order of precedence. */
const identities = ["product", "standard", "url", "id", "version"];

function isSame(a: unknown, b: unknown): boolean {
  if (!isMapping(a) || !isMapping(b)) return equal(a, b);
  const identity = identities.find((name) => a[name] !== undefined && b[name] !== undefined);
  return identity === undefined ? equal(a, b) : a[identity] === b[identity];
}
