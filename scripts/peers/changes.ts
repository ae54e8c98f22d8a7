import { type Kind, kindNames, type Peer, type PeerEntry } from "../../schemas/index.ts";

/** The diff of one kind between two copies of a peer. `gone` is in the order of the older copy, the others of the newer. */
export interface KindChanges {
  kind: Kind;
  added: readonly PeerEntry[];
  changed: readonly PeerEntry[];
  gone: readonly PeerEntry[];
}

/** The diff of a peer between two readings. */
export interface PeerChanges {
  id: string;
  name: string;
  /** The kinds with differences. */
  kinds: readonly KindChanges[];
  /** `arrived`: new in the settings; `left`: no longer named there. */
  presence?: "arrived" | "left";
  /** Why the last reading was refused, and since when. */
  refused?: { sentence: string; day: string };
  /** Whether this reading succeeded after a refused one. */
  isGoodAgain: boolean;
}

/** Compares two states of the peers. Returns the peers whose lock differs, sorted by id. */
export function changesBetween(before: readonly Peer[], after: readonly Peer[]): PeerChanges[] {
  const byId = (peers: readonly Peer[]): Map<string, Peer> => new Map(peers.map((peer) => [peer.id, peer]));
  const [old, now] = [byId(before), byId(after)];
  const ids = [...new Set([...old.keys(), ...now.keys()])].sort();
  return ids.flatMap((id) => changesOf(old.get(id), now.get(id)) ?? []);
}

function changesOf(before: Peer | undefined, after: Peer | undefined): PeerChanges | undefined {
  const peer = after ?? before;
  if (!peer || JSON.stringify(before?.lock) === JSON.stringify(after?.lock)) return undefined;
  const [was, is] = [before?.lock.refused, after?.lock.refused];
  return {
    id: peer.id,
    name: peer.name,
    kinds: kindNames.flatMap((kind) => changesOfKind(kind, before?.entries ?? [], after?.entries ?? [])),
    ...(before && after ? {} : { presence: after ? "arrived" : "left" }),
    ...(is ? { refused: is } : {}),
    isGoodAgain: was !== undefined && after !== undefined && !is,
  };
}

function changesOfKind(kind: Kind, before: readonly PeerEntry[], after: readonly PeerEntry[]): KindChanges[] {
  const bySlug = (entries: readonly PeerEntry[]): Map<string, PeerEntry> =>
    new Map(entries.filter((entry) => entry.kind === kind).map((entry) => [entry.slug, entry]));
  const [old, now] = [bySlug(before), bySlug(after)];
  const added = [...now.values()].filter(({ slug }) => !old.has(slug));
  const changed = [...now.values()].filter(({ slug, text }) => (old.get(slug)?.text ?? text) !== text);
  const gone = [...old.values()].filter(({ slug }) => !now.has(slug));
  return added.length + changed.length + gone.length > 0 ? [{ kind, added, changed, gone }] : [];
}
