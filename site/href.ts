import { addressOf, peerAddressOf } from "../schemas/address.ts";
import type { Entry } from "../schemas/catalogue.ts";

/** A link to a page of the site, given its address from the site’s root: the base path is put in front. */
export function href(address: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, "") + address;
}

/** A link to the page of an entry. */
export function hrefOf(entry: Shown): string {
  return href(addressHere(entry));
}

/** An entry of ours, or of the other catalogue whose id is given. */
export type Shown = Pick<Entry, "kind" | "slug"> & { peer?: string | undefined };

/** The address of what this site shows of an entry, from its root. */
export function addressHere({ kind, slug, peer }: Shown): string {
  return peer === undefined ? addressOf(kind, slug) : peerAddressOf(peer, kind, slug);
}
