import { addressOf, peerAddressOf } from "../schemas/address.ts";
import type { Entry } from "../schemas/catalogue.ts";

/** Prefixes an address from the site’s root with the base path. */
export function href(address: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, "") + address;
}

/** A link to the page of an entry. */
export function hrefOf(entry: Shown): string {
  return href(addressHere(entry));
}

/** A reference to an entry of ours or, with the id of its catalogue, of a peer. */
export type Shown = Pick<Entry, "kind" | "slug"> & { peer?: string | undefined };

/** The address, from the site’s root, of the page of an entry of ours or of a peer. */
export function addressHere({ kind, slug, peer }: Shown): string {
  return peer === undefined ? addressOf(kind, slug) : peerAddressOf(peer, kind, slug);
}
