import { NearNames } from "../../../schemas/likeness/near-names.ts";
import { type Kind, kindNames } from "../../../schemas/vocabularies/kind-names.ts";
import type { Details, Listings } from "./listing.ts";

/** A published entry as far as the form knows it. */
export interface PublishedEntry {
  kind: Kind;
  slug: string;
  authority: string;
  name: string;
  more: Details;
}

/** The rules name two entries of a near name, so more than some make no difference. */
const mostNamed = 20;

/** The published catalogue, to look things up in. */
export class Published {
  readonly #bySlug: Readonly<Record<Kind, ReadonlyMap<string, PublishedEntry>>>;
  /** Made when a name of the kind is first compared, and kept: a name is compared at each key press. */
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

  /** The entries of a kind that people may take for one of some name, those of the same name first; at most 20. */
  named(kind: Kind, name: string): PublishedEntry[] {
    let names = this.#names.get(kind);
    if (!names) {
      const entries = [...this.of(kind)];
      names = { entries, near: new NearNames(entries.map((entry) => entry.name)) };
      this.#names.set(kind, names);
    }
    const found: PublishedEntry[] = [];
    for (const position of names.near.nearTo(name)) {
      if (found.length === mostNamed) break;
      found.push(...names.entries.slice(position, position + 1));
    }
    return found;
  }

  get(kind: Kind, slug: string): PublishedEntry | undefined {
    return this.#bySlug[kind].get(slug);
  }
}

/** A catalogue of which nothing is known yet. */
export const nothingPublished = new Published({});
