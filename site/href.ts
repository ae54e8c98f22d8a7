import { addressOf } from "../schemas/address.ts";
import type { Entry } from "../schemas/catalogue.ts";

/** A link to a page of the site, given its address from the site’s root: the base path is put in front. */
export function href(address: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, "") + address;
}

/** A link to the page of an entry. */
export function hrefOf({ kind, slug }: Pick<Entry, "kind" | "slug">): string {
  return href(addressOf(kind, slug));
}
