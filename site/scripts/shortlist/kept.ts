import { itemIn, keyOf, merged, mostListed, type ShortlistItem } from "../../shortlist/item.ts";
import { StoredList } from "../stored-list.ts";

const stored = new StoredList("shortlist/1", itemIn, mostListed);

/**
 * The shortlist that this browser keeps. Every change starts from what is kept now, so that two tabs do not undo each
 * other's.
 */
export const keptShortlist = {
  read(): ShortlistItem[] {
    return merged([], stored.read());
  },
  /** Adds entries that are not there yet. Returns whether the browser has kept them. */
  add(...items: readonly ShortlistItem[]): boolean {
    return stored.write(merged(this.read(), items));
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
      ),
    );
  },
  onChangedElsewhere(changed: () => void): void {
    stored.onChangedElsewhere(changed);
  },
};
