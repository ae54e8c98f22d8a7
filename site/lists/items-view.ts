import type { Entry } from "../../schemas/index.ts";
import type { Context } from "../catalogue/context.ts";
import { type MoreView, moreView, most } from "../entry/limit.ts";
import type { EntryItem } from "./entry-item.ts";
import { itemOf } from "./item.ts";

/** Entries as rows, as many as the page of an entry holds. */
export interface ItemsView {
  items: EntryItem[];
  /** How many there are in all. */
  count: number;
  more: MoreView | undefined;
}

/** Entries as rows, as many as the page of an entry holds; nothing where there are none. */
export function itemsView(entries: readonly Entry[], allAddress: string, context: Context): ItemsView | undefined {
  if (entries.length === 0) return undefined;
  return {
    items: entries.slice(0, most.items).map((entry) => itemOf(entry, context)),
    count: entries.length,
    more: entries.length > most.items ? moreView(entries.length, allAddress) : undefined,
  };
}
