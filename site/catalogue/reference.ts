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
export function referenceTo(kind: Kind, slug: string, { catalogue, peer, peers }: Context): Reference {
  const entry: Entry | undefined = catalogue[kind].get(slug);
  if (!entry) return { kind, slug, name: slug, missing: true };
  return peer && peers ? referenceToEntry(peers.leadingFor(entry)) : referenceToEntry(entry);
}

/** What tells an entry from others of its kind: its slug, after the id of its catalogue where that is not ours. */
export function idOf({ slug, peer }: Pick<Reference, "slug" | "peer">): string {
  return peer === undefined ? slug : `${peer}.${slug}`;
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
