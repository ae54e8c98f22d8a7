import type { Kind } from "../../../schemas/vocabularies/kind-names.ts";

/**
 * What the form knows of a published entry: enough for the rules to see what concerns another one. Names are short,
 * because there may be ten thousand of these in one file.
 */
export type Listing = [slug: string, authority: string, name: string, more?: Details];

/** What only some entries have. */
export interface Details {
  /** Earlier slugs. */
  aliases?: readonly string[];
  /** Addresses of source code, without `https://`. */
  code?: readonly string[];
  /** What it depends on, supersedes or is succeeded by, by the name of the field. */
  references?: Readonly<Record<string, string | readonly string[]>>;
  /** The ids of a standard’s requirements. */
  asks?: readonly string[];
  gss?: string;
  /** Nobody from the authority takes part yet. */
  unclaimed?: true;
  /** A standard that another has taken the place of. */
  superseded?: true;
  /** When it ended or ends, and what replaces it. */
  retired?: { date: string; replacedBy?: string };
}

/** The published catalogue as one small file. */
export type Listings = Readonly<Record<Kind, readonly Listing[]>>;
