import { type Kind, kindNames } from "../../../schemas/kinds/names.ts";
import type { Details, Listings } from "./listing.ts";

/** A published entry as far as the form knows it. */
export interface PublishedEntry {
  kind: Kind;
  slug: string;
  authority: string;
  name: string;
  more: Details;
}

/** The published catalogue, to look things up in. */
export class Published {
  readonly #bySlug: Readonly<Record<Kind, ReadonlyMap<string, PublishedEntry>>>;

  constructor(listings: Listings) {
    this.#bySlug = Object.fromEntries(
      kindNames.map((kind) => [
        kind,
        new Map(
          listings[kind].map(([slug, authority, name, more = {}]) => [slug, { kind, slug, authority, name, more }]),
        ),
      ]),
    ) as unknown as Record<Kind, Map<string, PublishedEntry>>;
  }

  /** Every entry of a kind, in the order of slugs. */
  of(kind: Kind): Iterable<PublishedEntry> {
    return this.#bySlug[kind].values();
  }

  /** The slugs of a kind. */
  slugs(kind: Kind): Iterable<string> {
    return this.#bySlug[kind].keys();
  }

  get(kind: Kind, slug: string): PublishedEntry | undefined {
    return this.#bySlug[kind].get(slug);
  }
}

/** A catalogue of which nothing is known yet. */
export const nothingPublished = new Published({
  product: [],
  standard: [],
  "case-study": [],
  opportunity: [],
  authority: [],
});
