import { maxCompared } from "../../compare/chosen.ts";
import { isEntryId } from "../../entry-id.ts";
import { StoredList } from "../stored-list.ts";

/** A product chosen to compare. */
export interface StoredProduct {
  /** Its id: a slug, prefixed with the id of its catalogue if that is a peer. */
  slug: string;
  name: string;
}

/** The products chosen on this device, in local storage. */
export const storedProducts = new StoredList<StoredProduct>("compare/1", keptIn, maxCompared);

function keptIn(value: unknown): StoredProduct | undefined {
  if (typeof value !== "object" || value === null || !("slug" in value && "name" in value)) return undefined;
  const { slug, name } = value;
  return typeof slug === "string" && isEntryId(slug) && typeof name === "string" && name !== ""
    ? { slug, name }
    : undefined;
}
