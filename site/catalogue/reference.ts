import type { Entry, Kind } from "../../schemas/index.ts";
import type { Context } from "./make-context.ts";
import { isOfPeer } from "./of-peer.ts";

/** A link to an entry. */
export interface Reference {
  kind: Kind;
  slug: string;
  name: string;
  /** The id of its peer; undefined for our own. */
  peer?: string;
  /**
   * Whether the catalogue has no such entry, so that the name is not a link: a successor in the register, or a broken
   * reference in development.
   */
  missing?: true;
}

/** A reference to the entry with a slug; in a peer’s catalogue, to the canonical entry for the same subject. */
export function referenceTo(kind: Kind, slug: string, context: Context): Reference {
  const entry: Entry | undefined = canonicalEntry(kind, slug, context);
  return entry ? referenceToEntry(entry) : { kind, slug, name: slug, missing: true };
}

/** The entry with a slug; in a peer’s catalogue, the canonical entry: ours, or else that of the first peer that has it. */
export function canonicalEntry<K extends Kind>(
  kind: K,
  slug: string,
  { catalogue, peer, peers }: Context,
): Entry<K> | undefined {
  const entry: Entry<K> | undefined = catalogue[kind].get(slug);
  return entry && peer && peers ? (peers.canonicalFor(entry) as Entry<K>) : entry;
}

/** A reference to an entry of any catalogue. */
export function referenceToEntry(entry: Entry): Reference {
  const { kind, slug, data } = entry;
  return { kind, slug, name: data.name, ...(isOfPeer(entry) ? { peer: entry.peer } : {}) };
}

/** References to entries by their slugs, in the same order. */
export function referencesTo(kind: Kind, slugs: readonly string[] | undefined, context: Context): Reference[] {
  return (slugs ?? []).map((slug) => referenceTo(kind, slug, context));
}
