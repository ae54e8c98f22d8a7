import { addressOf, formAddress } from "../schemas/address.ts";
import type { Kind } from "../schemas/vocabularies/kind-names.ts";

/** The address, from the site’s root, of what the form knows of the published catalogue. */
export const listingsAddress = "/contribute/index.json";

/** The address, from the site’s root, of the products that lists of applications are matched with. */
export const applicationsAddress = "/contribute/landscape/products.json";

/** The address of the form that takes what an authority runs from a spreadsheet. */
export function landscapeAddress(authority?: string): string {
  return `/contribute/landscape/${authority === undefined ? "" : `?authority=${authority}`}`;
}

/** The address, from the site’s root, at which the file of an entry is published as it is. */
export function entryFileAddress(kind: Kind, slug: string): string {
  return `${addressOf(kind, slug)}entry.yml`;
}

/** The address of the form for a new entry that is for a service. */
export function formAddressFor(kind: Kind, service: string): string {
  return `${formAddress(kind)}?service=${service}`;
}

/** What an opportunity begins with: all that is known of it. */
export interface OpportunityStart {
  /** A word of the types of opportunities. */
  type?: string | undefined;
  service?: string | undefined;
  /** The slugs of those that take part. */
  authorities?: readonly string[];
  /** The slug of the one that publishes it. */
  authority?: string | undefined;
  products?: readonly string[];
  /** `YYYY-MM-DD` */
  opens?: string | undefined;
  closes?: string | undefined;
  /** A band of money. */
  budget?: string | undefined;
}

/** The address of the form for an opportunity, with what is known filled in. */
export function startAddress(start: OpportunityStart): string {
  const { type, service, authorities = [], authority, products = [], opens, closes, budget } = start;
  const parts = Object.entries({
    ...{ type, service, authority, authorities: authorities.join(","), products: products.join(",") },
    ...{ opens, closes, budget },
  }).filter(([, value]) => value !== undefined && value !== "");
  return `${formAddress("opportunity")}?${parts.map(([name, value]) => `${name}=${value ?? ""}`).join("&")}`;
}

/** The address of the form for the record of a council of the register, by its slug there. */
export function recordAddress(council: string): string {
  return `${formAddress("authority")}?council=${council}`;
}

/** The address of a file to fill in without the form. */
export function templateAddress(kind: Kind): string {
  return `/contribute/${kind}/template.yml`;
}
