import type { Entry, PeerEntry } from "../../schemas/index.ts";

/** Whether an entry belongs to a peer. */
export function isOfPeer(entry: Entry): entry is PeerEntry {
  return "peer" in entry;
}
