import { addressOf, formAddress } from "../schemas/address.ts";
import type { Kind } from "../schemas/vocabularies/kind-names.ts";

/** The address, from the site’s root, of the index of the published catalogue that the form loads. */
export const listingsAddress = "/contribute/index.json";

/** The address, from the site’s root, of the index that the spreadsheet import matches applications with. */
export const applicationsAddress = "/contribute/landscape/products.json";

/** The address of the form that imports an authority’s applications from a spreadsheet. */
export function landscapeAddress(authority?: string): string {
  return `/contribute/landscape/${authority === undefined ? "" : `?authority=${authority}`}`;
}

/** The address, from the site’s root, of the published copy of an entry’s file. */
export function entryFileAddress(kind: Kind, slug: string): string {
  return `${addressOf(kind, slug)}entry.yml`;
}

/** The address of the form for a new entry that is for a service. */
export function formAddressFor(kind: Kind, service: string): string {
  return `${formAddress(kind)}?service=${service}`;
}

/** The fields of a new opportunity that the form is prefilled with. */
export interface OpportunityPrefill {
  /** An opportunity type. */
  type?: string | undefined;
  service?: string | undefined;
  /** The slugs of the participants. */
  authorities?: readonly string[];
  /** The slug of the publisher. */
  authority?: string | undefined;
  products?: readonly string[];
  /** `YYYY-MM-DD` */
  opens?: string | undefined;
  closes?: string | undefined;
  /** A budget band. */
  budget?: string | undefined;
}

/** The address of the form for an opportunity, prefilled by query parameters; empty values are left out. */
export function opportunityFormAddress(start: OpportunityPrefill): string {
  const { type, service, authorities = [], authority, products = [], opens, closes, budget } = start;
  const parts = Object.entries({
    ...{ type, service, authority, authorities: authorities.join(","), products: products.join(",") },
    ...{ opens, closes, budget },
  }).filter(([, value]) => value !== undefined && value !== "");
  return `${formAddress("opportunity")}?${parts.map(([name, value]) => `${name}=${value ?? ""}`).join("&")}`;
}

/** The address of the form for the record of a council of the register, by its slug there. */
export function recordFormAddress(council: string): string {
  return `${formAddress("authority")}?council=${council}`;
}

/** The address of the YAML template of a kind, for contributors who do not use the form. */
export function templateAddress(kind: Kind): string {
  return `/contribute/${kind}/template.yml`;
}
