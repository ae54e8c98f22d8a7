import { allEntries, type Catalogue, type Entry, kindNames, type Peer } from "../../schemas/index.ts";
import { CanonicalEntries } from "./canonical-entries.ts";
import { makeContext, type PeerContext, type PeerEntryInContext, type Peers } from "./make-context.ts";
import { isOfPeer } from "./of-peer.ts";

/**
 * Returns the peers of a catalogue; undefined if there are none, so that nothing is computed.
 *
 * @param today `YYYY-MM-DD`
 */
export function peersOf(own: Catalogue, all: readonly Peer[], today: string): Peers | undefined {
  if (all.length === 0) return undefined;
  const things = new CanonicalEntries<Entry>([allEntries(own), ...all.map(({ entries }) => entries)]);
  const contexts: PeerContext[] = [];
  const entries: Peers["entries"] = (kind) =>
    contexts.flatMap((context) =>
      context.peer.entries.filter((entry) => entry.kind === kind).map((entry) => ({ entry, context })),
    );
  const peers: Peers = {
    all,
    contexts,
    entries,
    leading: (kind) => entries(kind).filter(({ entry }) => things.leading(entry) === entry),
    canonicalFor: (entry) => things.leading(entry),
    duplicatesOf: (entry) => things.others(entry).flatMap((other) => placed(other, contexts)),
  };
  for (const peer of all) contexts.push({ ...makeContext(catalogueOf(peer), today), peer, peers });
  return peers;
}

function placed(entry: Entry, contexts: readonly PeerContext[]): PeerEntryInContext[] {
  const context = isOfPeer(entry) ? contexts.find(({ peer }) => peer.id === entry.peer) : undefined;
  return isOfPeer(entry) && context ? [{ entry, context }] : [];
}

function catalogueOf({ entries }: Peer): Catalogue {
  const maps = kindNames.map((kind) => {
    const some = entries.filter((entry) => entry.kind === kind);
    return [kind, new Map(some.map((entry) => [entry.slug, entry]))] as const;
  });
  return Object.fromEntries(maps) as unknown as Catalogue;
}
