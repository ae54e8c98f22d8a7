import type { Entry, PeerEntry } from "../../schemas/index.ts";

/** Whether an entry is of another catalogue. */
export function isOfPeer(entry: Entry): entry is PeerEntry {
  return "peer" in entry;
}
