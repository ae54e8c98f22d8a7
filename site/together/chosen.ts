import { readSlugs } from "../slugs-in-address.ts";

/** The most councils in a comparison. */
export const maxTogether = 20;

/** The address of the page that compares any councils, from the site’s root. */
export const togetherAddress = "/together/";

/** The councils in the query string, in order and without duplicates. */
export interface ChosenCouncils {
  slugs: string[];
  /** Slugs beyond the limit. */
  tooMany: string[];
  /** Values that are not slugs, as typed. */
  unreadable: string[];
}

/** Parses the untrusted query string `?authorities=a,b,c`. */
export function readCouncils(query: string): ChosenCouncils {
  const { slugs, unreadable } = readSlugs(query, "authorities");
  return { slugs: slugs.slice(0, maxTogether), tooMany: slugs.slice(maxTogether), unreadable };
}

/** Returns the address that compares councils, from the site’s root. */
export function addressTogether(slugs: readonly string[]): string {
  return slugs.length === 0 ? togetherAddress : `${togetherAddress}?authorities=${slugs.join(",")}`;
}
