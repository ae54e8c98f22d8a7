import { peersAddress } from "../../schemas/address.ts";
import { isSlug } from "../../schemas/fields/slug-text.ts";
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
  const { slugs, unreadable } = readSlugs(query, "products", isProductId);
  return { slugs: slugs.slice(0, mostCompared), tooMany: slugs.slice(mostCompared), unreadable };
}

/** The query of an address that compares products; empty where there are none. */
export function chosenQuery(slugs: readonly string[]): string {
  return slugs.length === 0 ? "" : `?products=${slugs.join(",")}`;
}

/** Whether a text is the id of a product: a slug, after the id of its catalogue where that is not ours. */
export function isProductId(text: string): boolean {
  const parts = text.split(".");
  return parts.length <= 2 && parts.every(isSlug);
}

/**
 * The address of the page of a product, given its id.
 *
 * @param products the address of the list of products, under which the pages of ours are
 */
export function productAddress(id: string, products: string): string {
  const [slug = id, peer] = id.split(".").toReversed();
  return peer === undefined ? `${products}${slug}/` : `${besideProducts(products)}${peer}/product/${slug}/`;
}

/** The id of the product whose page has an address; nothing where it is no such page. */
export function productIdAt(address: string, products: string): string | undefined {
  const peers = besideProducts(products);
  const id = address.startsWith(peers)
    ? address.slice(peers.length).replace(/^([^/]+)\/product\/([^/]+)\/$/, "$1.$2")
    : address.startsWith(products)
      ? address.slice(products.length).replace(/\/$/, "")
      : "";
  return isProductId(id) ? id : undefined;
}

/** Where the pages of entries of other catalogues are, beside the list of products. */
function besideProducts(products: string): string {
  return products.replace(/\/products\/$/, peersAddress);
}
