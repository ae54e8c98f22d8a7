import { itemIn, keyOf, merged, mostListed, type ShortlistItem } from "../../shortlist/item.ts";
import { StoredList } from "../stored-list.ts";

const stored = new StoredList("shortlist/1", itemIn, mostListed);

/**
 * The shortlist that this browser keeps. Every change starts from what is kept now, so that two tabs do not undo each
 * other's.
 */
export const keptShortlist = {
  read(): ShortlistItem[] {
    return merged([], stored.read()).items;
  },
  /** Adds entries that are not there yet. Returns what does not fit, and whether the browser has kept the rest. */
  add(...items: readonly ShortlistItem[]): Omit<ReturnType<typeof merged>, "items"> & { isKept: boolean } {
    const { items: all, ...rest } = merged(this.read(), items);
    return { ...rest, isKept: stored.write(all) };
  },
  remove(item: ShortlistItem): boolean {
    return stored.write(this.read().filter((other) => keyOf(other) !== keyOf(item)));
  },
  /** Puts an entry in the place of one: with another note, or with its new slug and name. */
  replace(item: ShortlistItem, by: ShortlistItem): boolean {
    return stored.write(
      merged(
        [],
        this.read().map((other) => (keyOf(other) === keyOf(item) ? by : other)),
      ).items,
    );
  },
  onChangedElsewhere(changed: () => void): void {
    stored.onChangedElsewhere(changed);
  },
};
