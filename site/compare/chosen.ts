import { isEntryId } from "../entry-id.ts";
import { readSlugs } from "../slugs-in-address.ts";

/** The most products in a comparison; more columns are not readable. */
export const maxCompared = 4;

/** The products in the query string, in order and without duplicates. */
export interface Chosen {
  /** The ids of products: our slugs, or a peer’s slugs with the prefix of the peer, `wales.tir`. */
  slugs: string[];
  /** Ids beyond the limit. */
  tooMany: string[];
  /** Values that are not ids, as typed. */
  unreadable: string[];
}

/** Parses the untrusted query string `?products=a,b,c`. */
export function readChosen(query: string): Chosen {
  const { slugs, unreadable } = readSlugs(query, "products", isEntryId);
  return { slugs: slugs.slice(0, maxCompared), tooMany: slugs.slice(maxCompared), unreadable };
}

/** Returns the query string that compares products; empty if there are none. */
export function chosenQuery(slugs: readonly string[]): string {
  return slugs.length === 0 ? "" : `?products=${slugs.join(",")}`;
}
