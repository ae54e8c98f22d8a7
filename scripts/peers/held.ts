import { type Catalogue, type Kind, kindNames, type Peer, type PeerEntry, type PeerLock } from "../../schemas/index.ts";
import type { Settings } from "../../schemas/settings.ts";

/** A peer in the settings. */
export type NamedPeer = NonNullable<Settings["peers"]>[number];

/** The kinds that we read from a peer: those in the settings, or all by default. */
export function kindsOf({ kinds }: NamedPeer): Kind[] {
  return kindNames.filter((kind) => kinds?.includes(kind) ?? true);
}

/** Our own catalogue and the last good copies of the peers. */
export interface Held {
  /** The address of our own site, with a closing `/`, if the settings give it. */
  home: string | undefined;
  catalogue: Catalogue;
  /** Peer id → last good copy. Omits copies that were changed by hand. */
  peers: ReadonlyMap<string, Peer>;
  /** `YYYY-MM-DD`, in London. */
  today: string;
}

/** The last good copy of a peer from its current address; undefined when it has moved or there is none. */
export function lastGood({ id, manifest }: NamedPeer, { peers }: Held): LastGood | undefined {
  const { lock, entries } = peers.get(id) ?? {};
  return lock?.copy && lock.manifest === manifest ? { copy: lock.copy, entries: entries ?? [] } : undefined;
}

/** A good copy: its lock and its entries. */
export interface LastGood {
  copy: NonNullable<PeerLock["copy"]>;
  entries: readonly PeerEntry[];
}

/** The entries of one kind, each as the line that the peer published. */
export function linesOf({ entries }: LastGood, kind: Kind): string[] {
  return entries.filter((entry) => entry.kind === kind).map(({ text }) => text);
}
