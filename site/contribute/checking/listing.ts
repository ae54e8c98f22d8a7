import type { Kind } from "../../../schemas/vocabularies/kind-names.ts";

/**
 * A published entry in the form’s index: the fields that cross-entry rules read. A tuple with short field names keeps the
 * file small, because it may hold ten thousand entries.
 */
export type Listing = [slug: string, authority: string, name: string, more?: Details];

/** The optional fields of an entry in the index. */
export interface Details {
  /** Earlier slugs. */
  aliases?: readonly string[];
  /** Addresses of source code, without `https://`. */
  code?: readonly string[];
  /** Field name (`dependsOn`, `supersedes`, `succeededBy`) → slugs. */
  references?: Readonly<Record<string, string | readonly string[]>>;
  /** The ids of a standard’s requirements. */
  asks?: readonly string[];
  gss?: string;
  /** Nobody from the authority takes part yet. */
  unclaimed?: true;
  /** The status of a standard is “superseded”. */
  superseded?: true;
  /** The date of retirement and the slug of the replacement. */
  retired?: { date: string; replacedBy?: string };
}

/** The index of the published catalogue, by kind. */
export type Listings = Readonly<Record<Kind, readonly Listing[]>>;
