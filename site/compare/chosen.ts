import { isEntryId } from "../entry-id.ts";
import { readSlugs } from "../slugs-in-address.ts";

/** How many products are compared at most: more columns cannot be read side by side. */
export const mostCompared = 4;

/** What an address asks to compare, in its order and without repeats. */
export interface Chosen {
  /** The ids of products: slugs of ours, and those of other catalogues after the id of theirs, `wales.tir`. */
  slugs: string[];
  /** What is more than can be compared. */
  tooMany: string[];
  /** What cannot be the id of a product, as it was typed. */
  unreadable: string[];
}

/** Reads the query of an address, which anybody may have written: `?products=a,b,c`. */
export function readChosen(query: string): Chosen {
  const { slugs, unreadable } = readSlugs(query, "products", isEntryId);
  return { slugs: slugs.slice(0, mostCompared), tooMany: slugs.slice(mostCompared), unreadable };
}

/** The query of an address that compares products; empty where there are none. */
export function chosenQuery(slugs: readonly string[]): string {
  return slugs.length === 0 ? "" : `?products=${slugs.join(",")}`;
}
