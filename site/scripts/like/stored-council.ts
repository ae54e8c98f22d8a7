import { isSlug } from "../../../schemas/fields/slug-text.ts";
import { storageKey } from "../../storage-key.ts";

const key = storageKey("like/1");

const parameter = "like";

/** Returns the council in the query string; empty if there is none. Untrusted. */
export function askedCouncil(search: string): string {
  return new URLSearchParams(search).get(parameter) ?? "";
}

/** Returns the slug of the chosen council: from the query string, else from local storage; undefined if not a slug. */
export function chosenCouncil(search: string): string | undefined {
  const asked = askedCouncil(search);
  if (asked !== "") return isSlug(asked) ? asked : undefined;
  try {
    const kept = localStorage.getItem(key) ?? "";
    return isSlug(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Stores the chosen council in local storage; undefined deletes it. Does nothing if the browser refuses. */
export function storeCouncil(slug: string | undefined): void {
  try {
    if (slug === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, slug);
  } catch {
    // Only the choice is lost, when the page is left.
  }
}
