import type { KnownProduct } from "../../schemas/finding/application-target.ts";
import type { Kind } from "../../schemas/vocabularies/kind-names.ts";
import { applicationsAddress, entryFileAddress, listingsAddress } from "../form-addresses.ts";
import type { Listings } from "./checking/listing.ts";
import { Published } from "./checking/published.ts";
import type { Setting } from "./state/setting.ts";

/** Loads the form’s index of the published catalogue. Throws as `loaded` does. */
export async function loadPublished(base: string): Promise<Published> {
  const response = await loaded(base + listingsAddress, "The list of entries");
  return new Published((await response.json()) as Listings);
}

/** Loads the products that the product finder matches. Throws as `loaded` does. */
export async function loadProducts(base: string): Promise<readonly KnownProduct[]> {
  const response = await loaded(base + applicationsAddress, "The list of products");
  return (await response.json()) as readonly KnownProduct[];
}

/**
 * Loads the YAML of a published entry, and asks the host even if the browser still has an earlier version. Throws as
 * `loaded` does.
 */
export async function loadEntry(base: string, kind: Kind, slug: string): Promise<string> {
  const response = await loaded(base + entryFileAddress(kind, slug), `The file of “${slug}”`, { cache: "no-cache" });
  return response.text();
}

/** Links glossary terms in help texts. Without them, the form works as well, so a failure to load is ignored. */
export async function linkTerms(setting: Setting): Promise<void> {
  const cutting = await import("../glossary/term-pieces.ts").catch(() => undefined);
  if (cutting) setting.cut = cutting.termCutter(setting.terms);
}

/** Loads the validator, because the offline cache takes only what is already loaded. The form reports a failure itself. */
export async function loadValidator(): Promise<void> {
  await import("./checking/check.ts").catch(() => undefined);
}

/**
 * Returns a sentence about a failed load: the error’s own words, except those of a browser about a script that it could
 * not fetch.
 */
export function whyNotLoaded(error: unknown): string {
  if (error instanceof TypeError) return "A part of this page could not be loaded.";
  return error instanceof Error ? error.message : String(error);
}

/** Fetches an address of the site. Throws an error that the page can show if the response is missing or not OK. */
async function loaded(address: string, what: string, options?: RequestInit): Promise<Response> {
  const response = await fetch(address, options).catch(() => undefined);
  if (response?.ok) return response;
  throw new Error(`${what} could not be loaded${response ? ` (${response.status})` : ""}.`);
}
