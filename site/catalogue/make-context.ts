import type { Catalogue, Entry, Kind, Peer, PeerEntry } from "../../schemas/index.ts";
import { relate, type Relations } from "./relations.ts";

/** What a view is made from: the catalogue, what its entries say about each other, the day, and what git knows of files. */
export interface Context {
  catalogue: Catalogue;
  relations: Relations;
  /** `YYYY-MM-DD` */
  today: string;
  /** When the file of each entry last changed, `YYYY-MM-DD`; empty where that is not known. */
  lastChanged: ReadonlyMap<string, string>;
  /** The catalogue that it is made from, where that is another than ours. */
  peer?: Peer;
  /** The other catalogues that are read beside ours; undefined where there are none. */
  peers?: Peers | undefined;
}

/** What the views of another catalogue’s entries are made from. */
export interface PeerContext extends Context {
  peer: Peer;
  peers: Peers;
}

/** An entry of another catalogue with what that says around it. */
export interface Placed {
  entry: PeerEntry;
  context: PeerContext;
}

/** Other catalogues as they were last read. Nothing in them changes an entry of ours. */
export interface Peers {
  /** The other catalogues, in the order of their ids. */
  all: readonly Peer[];
  /** What the views of each of them are made from, in the same order. */
  contexts: readonly PeerContext[];
  /** The entries of a kind, each with its catalogue. */
  entries: (kind: Kind) => Placed[];
  /** The entries of a kind about what no catalogue before their own has. */
  leading: (kind: Kind) => Placed[];
  /** The entry that is shown for the thing that an entry is about: of ours, or else of the first catalogue that has it. */
  leadingFor: (entry: Entry) => Entry;
  /** What later catalogues say of the same thing as an entry that is shown. */
  alsoIn: (entry: Entry) => Placed[];
}

/**
 * What views are made from, of any catalogue and of that alone.
 *
 * @param today `YYYY-MM-DD`
 * @param lastChanged when the file of each entry last changed, where that is known
 */
export function makeContext(
  catalogue: Catalogue,
  today: string,
  lastChanged: Context["lastChanged"] = new Map(),
): Omit<Context, "peer" | "peers"> {
  return { catalogue, relations: relate(catalogue, today), today, lastChanged };
}
