import { NearNames } from "../../../schemas/likeness/near-names.ts";
import { type Kind, kindNames } from "../../../schemas/vocabularies/kind-names.ts";
import type { Details, Listings } from "./listing.ts";

/** A published entry from the form’s index. */
export interface PublishedEntry {
  kind: Kind;
  slug: string;
  authority: string;
  name: string;
  more: Details;
}

/** Limit for entries with a similar name; the rules report at most two. */
const maxSimilar = 20;

/** The published catalogue, indexed by slug and by similar name. */
export class Published {
  readonly #bySlug: Readonly<Record<Kind, ReadonlyMap<string, PublishedEntry>>>;
  /** Cache per kind, filled on first use: the form compares names at each key press. */
  readonly #names = new Map<Kind, { entries: readonly PublishedEntry[]; near: NearNames }>();

  constructor(listings: Partial<Listings>) {
    this.#bySlug = Object.fromEntries(
      kindNames.map((kind) => [
        kind,
        new Map(
          (listings[kind] ?? []).map(([slug, authority, name, more = {}]) => [
            slug,
            { kind, slug, authority, name, more },
          ]),
        ),
      ]),
    ) as unknown as Record<Kind, Map<string, PublishedEntry>>;
  }

  /** Every entry of a kind, in the order of slugs. */
  of(kind: Kind): Iterable<PublishedEntry> {
    return this.#bySlug[kind].values();
  }

  slugs(kind: Kind): Iterable<string> {
    return this.#bySlug[kind].keys();
  }

  /** Returns up to 20 entries of a kind with an equal or similar name, equal names first. */
  named(kind: Kind, name: string): PublishedEntry[] {
    let names = this.#names.get(kind);
    if (!names) {
      const entries = [...this.of(kind)];
      names = { entries, near: new NearNames(entries.map((entry) => entry.name)) };
      this.#names.set(kind, names);
    }
    const found: PublishedEntry[] = [];
    for (const position of names.near.nearTo(name)) {
      if (found.length === maxSimilar) break;
      found.push(...names.entries.slice(position, position + 1));
    }
    return found;
  }

  get(kind: Kind, slug: string): PublishedEntry | undefined {
    return this.#bySlug[kind].get(slug);
  }
}

/** Sentinel for a catalogue that is not loaded yet. */
export const nothingPublished = new Published({});
