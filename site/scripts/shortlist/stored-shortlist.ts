import { itemIn, keyOf, mergedItems, maxListed, type ShortlistItem } from "../../shortlist/item.ts";
import { StoredList } from "../stored-list.ts";

const stored = new StoredList("shortlist/1", itemIn, maxListed);

/**
 * The shortlist in local storage. Every change re-reads it first, so that two tabs do not overwrite each other's changes.
 */
export const storedShortlist = {
  read(): ShortlistItem[] {
    return mergedItems([], stored.read()).items;
  },
  /** Adds entries, and joins notes. Returns what exceeds a limit, and whether the browser has stored the rest. */
  add(...items: readonly ShortlistItem[]): Omit<ReturnType<typeof mergedItems>, "items"> & { isKept: boolean } {
    const { items: all, ...rest } = mergedItems(this.read(), items);
    return { ...rest, isKept: stored.write(all) };
  },
  /** Removes an entry. Returns whether the browser has stored the change. */
  remove(item: ShortlistItem): boolean {
    return stored.write(this.read().filter((other) => keyOf(other) !== keyOf(item)));
  },
  /** Replaces an entry, to change its note, slug or name. Returns whether the browser has stored the change. */
  replace(item: ShortlistItem, by: ShortlistItem): boolean {
    return stored.write(
      mergedItems(
        [],
        this.read().map((other) => (keyOf(other) === keyOf(item) ? by : other)),
      ).items,
    );
  },
  onChangedElsewhere(changed: () => void): void {
    stored.onChangedElsewhere(changed);
  },
};
