import { readSlugs } from "../slugs-in-address.ts";

/** How many councils stand side by side at most. */
export const mostTogether = 20;

/** The address of the page that puts any councils side by side, from the site’s root. */
export const togetherAddress = "/together/";

/** What an address asks to put side by side, in its order and without repeats. */
export interface ChosenCouncils {
  slugs: string[];
  /** What is more than fits. */
  tooMany: string[];
  /** What cannot be the slug of a council, as it was typed. */
  unreadable: string[];
}

/** Reads the query of an address, which anybody may have written: `?authorities=a,b,c`. */
export function readCouncils(query: string): ChosenCouncils {
  const { slugs, unreadable } = readSlugs(query, "authorities");
  return { slugs: slugs.slice(0, mostTogether), tooMany: slugs.slice(mostTogether), unreadable };
}

/** The address that puts councils side by side, from the site’s root. */
export function addressTogether(slugs: readonly string[]): string {
  return slugs.length === 0 ? togetherAddress : `${togetherAddress}?authorities=${slugs.join(",")}`;
}
