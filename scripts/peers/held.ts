import { type Catalogue, type Kind, kindNames, type Peer, type PeerEntry, type PeerLock } from "../../schemas/index.ts";
import type { Settings } from "../../schemas/settings.ts";

/** A peer as the settings name it. */
export type NamedPeer = NonNullable<Settings["peers"]>[number];

/** The kinds that we take from a peer: those that the settings name, and all where they name none. */
export function kindsOf({ kinds }: NamedPeer): Kind[] {
  return kindNames.filter((kind) => kinds?.includes(kind) ?? true);
}

/** What we hold while peers are read: our own catalogue, and the last good copies of the others. */
export interface Held {
  /** The address of our own site, with `/` at the end, where the settings say it. */
  home: string | undefined;
  catalogue: Catalogue;
  /** Peer id → its last good copy. Copies that were changed by hand are not among them. */
  peers: ReadonlyMap<string, Peer>;
  /** `YYYY-MM-DD`, in London. */
  today: string;
}

/** The last good copy of a peer from the place that its settings name; undefined when it has moved or there is none. */
export function lastGood({ id, manifest }: NamedPeer, { peers }: Held): LastGood | undefined {
  const { lock, entries } = peers.get(id) ?? {};
  return lock?.copy && lock.manifest === manifest ? { copy: lock.copy, entries: entries ?? [] } : undefined;
}

/** A good copy: what its lock says of it, and its entries. */
export interface LastGood {
  copy: NonNullable<PeerLock["copy"]>;
  entries: readonly PeerEntry[];
}

/** The entries of one kind, each as the line that the peer published. */
export function linesOf({ entries }: LastGood, kind: Kind): string[] {
  return entries.filter((entry) => entry.kind === kind).map(({ text }) => text);
}
