import type { Entry, Kind } from "../../schemas/index.ts";
import type { Context } from "./make-context.ts";
import { isOfPeer } from "./of-peer.ts";

/** Another entry, as a name that leads to its page. */
export interface Reference {
  kind: Kind;
  slug: string;
  name: string;
  /** The id of the other catalogue that it is in; missing for ours. */
  peer?: string;
  /** Whether there is no such entry, which can only be while developing: then the name leads nowhere. */
  missing?: true;
}

/** The entry that a slug names. In another catalogue, what we have as well leads to ours. */
export function referenceTo(kind: Kind, slug: string, context: Context): Reference {
  const entry: Entry | undefined = entryShown(kind, slug, context);
  return entry ? referenceToEntry(entry) : { kind, slug, name: slug, missing: true };
}

/** The entry that is shown for what a slug names: in another catalogue, what we have as well is ours. */
export function entryShown<K extends Kind>(
  kind: K,
  slug: string,
  { catalogue, peer, peers }: Context,
): Entry<K> | undefined {
  const entry: Entry<K> | undefined = catalogue[kind].get(slug);
  return entry && peer && peers ? (peers.leadingFor(entry) as Entry<K>) : entry;
}

/** An entry of any catalogue. */
export function referenceToEntry(entry: Entry): Reference {
  const { kind, slug, data } = entry;
  return { kind, slug, name: data.name, ...(isOfPeer(entry) ? { peer: entry.peer } : {}) };
}

/** The entries that slugs name, in the order of the slugs. */
export function referencesTo(kind: Kind, slugs: readonly string[] | undefined, context: Context): Reference[] {
  return (slugs ?? []).map((slug) => referenceTo(kind, slug, context));
}
