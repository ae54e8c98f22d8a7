import type { KnownProduct } from "../../schemas/finding/application-target.ts";
import type { Kind } from "../../schemas/vocabularies/kind-names.ts";
import { applicationsAddress, entryFileAddress, listingsAddress } from "../form-addresses.ts";
import type { Listings } from "./checking/listing.ts";
import { Published } from "./checking/published.ts";

/** Loads what the form knows of the published catalogue. */
export async function loadPublished(base: string): Promise<Published> {
  const response = await fetch(base + listingsAddress);
  if (!response.ok) throw new Error(`The list of entries could not be loaded (${response.status}).`);
  return new Published((await response.json()) as Listings);
}

/** Loads the products that lists of applications are matched with. */
export async function loadProducts(base: string): Promise<readonly KnownProduct[]> {
  const response = await fetch(base + applicationsAddress);
  if (!response.ok) throw new Error(`The list of products could not be loaded (${response.status}).`);
  return (await response.json()) as readonly KnownProduct[];
}

/** Loads the file of a published entry. */
export async function loadEntry(base: string, kind: Kind, slug: string): Promise<string> {
  const response = await fetch(base + entryFileAddress(kind, slug));
  if (!response.ok) throw new Error(`The file of “${slug}” could not be loaded (${response.status}).`);
  return response.text();
}
