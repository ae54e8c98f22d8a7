import type { Catalogue, Entry, Kind, Peer, PeerEntry } from "../../schemas/index.ts";
import { relate, type Relations } from "./relations.ts";

/** The input of views: the catalogue, its relations, the day, and when files last changed. */
export interface Context {
  catalogue: Catalogue;
  relations: Relations;
  /** `YYYY-MM-DD` */
  today: string;
  /** Path of an entry’s file → day of its last change, `YYYY-MM-DD`; empty if unknown. */
  lastChanged: ReadonlyMap<string, string>;
  /** The peer whose catalogue this is; undefined for our own. */
  peer?: Peer;
  /** The peers; undefined if there are none. */
  peers?: Peers | undefined;
}

/** The context of a peer’s entries. */
export interface PeerContext extends Context {
  peer: Peer;
  peers: Peers;
}

/** A peer’s entry with its context. */
export interface PeerEntryInContext {
  entry: PeerEntry;
  context: PeerContext;
}

/** Peers as last fetched. They never change our own entries. */
export interface Peers {
  /** The peers, in the order of their ids. */
  all: readonly Peer[];
  /** The context of each peer, in the same order. */
  contexts: readonly PeerContext[];
  /** The peers’ entries of a kind, each with its context. */
  entries: (kind: Kind) => PeerEntryInContext[];
  /** The peers’ entries of a kind that no earlier catalogue has, ours being the first. */
  leading: (kind: Kind) => PeerEntryInContext[];
  /** The canonical entry for the same subject: ours, or else that of the first peer that has it. */
  canonicalFor: (entry: Entry) => Entry;
  /** The entries of later catalogues about the same subject as a canonical entry. */
  duplicatesOf: (entry: Entry) => PeerEntryInContext[];
}

/**
 * Makes the context of one catalogue, without peers.
 *
 * @param today `YYYY-MM-DD`
 * @param lastChanged the day on which each entry’s file last changed, if known
 */
export function makeContext(
  catalogue: Catalogue,
  today: string,
  lastChanged: Context["lastChanged"] = new Map(),
): Omit<Context, "peer" | "peers"> {
  return { catalogue, relations: relate(catalogue, today), today, lastChanged };
}
