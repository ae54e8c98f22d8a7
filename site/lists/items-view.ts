import type { Entry } from "../../schemas/index.ts";
import type { Context } from "../catalogue/context.ts";
import { type MoreView, moreView, maxLengths } from "../entry/limit.ts";
import type { EntryItem } from "./entry-item.ts";
import { itemOf } from "./item.ts";

/** Entries as rows, up to the limit of an entry’s page. */
export interface ItemsView {
  items: EntryItem[];
  /** How many there are in all. */
  count: number;
  more: MoreView | undefined;
}

/** Returns entries as rows, up to the limit of an entry’s page; undefined if there are none. */
export function itemsView(entries: readonly Entry[], allAddress: string, context: Context): ItemsView | undefined {
  if (entries.length === 0) return undefined;
  return {
    items: entries.slice(0, maxLengths.items).map((entry) => itemOf(entry, context)),
    count: entries.length,
    more: entries.length > maxLengths.items ? moreView(entries.length, allAddress) : undefined,
  };
}
