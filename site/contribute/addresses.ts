import { addressOf, formAddress } from "../../schemas/address.ts";
import type { Kind } from "../../schemas/kinds/names.ts";

/** The address, from the site’s root, of what the form knows of the published catalogue. */
export const listingsAddress = "/contribute/index.json";

/** The address, from the site’s root, at which the file of an entry is published as it is. */
export function entryFileAddress(kind: Kind, slug: string): string {
  return `${addressOf(kind, slug)}entry.yml`;
}

/** The address of the form for a new entry that is for a service. */
export function formAddressFor(kind: Kind, service: string): string {
  return `${formAddress(kind)}?service=${service}`;
}

/** The address of the form for the record of a council of the register, by its slug there. */
export function recordAddress(council: string): string {
  return `${formAddress("authority")}?council=${council}`;
}

/** The address of a file to fill in without the form. */
export function templateAddress(kind: Kind): string {
  return `/contribute/${kind}/template.yml`;
}
