import { isDeepStrictEqual } from "node:util";

import PQueue from "p-queue";

import { type Peer, readPeers } from "../../schemas/index.ts";
import { copyPath, lockPath, peerIdOf } from "../../schemas/reading/peer-place.ts";
import { sumOf } from "./download.ts";
import type { Held, NamedPeer } from "./held.ts";
import { askPeer, readAnswer, type Reading, type Way } from "./read-peer.ts";

/** What is to become of the files of peers: path → new text, or null for one that goes. */
export type PeerFiles = ReadonlyMap<string, string | null>;

/** What has come of reading peers. */
export interface Readings {
  readings: ReadonlyMap<NamedPeer, Reading>;
  files: PeerFiles;
}

/**
 * Asks some peers side by side, so that none waits for a slow one, and then examines their answers in the order of the
 * settings, each against the copies of all others. What is left of a peer that the settings no longer name goes.
 *
 * @param peers those that the settings name
 * @param only the one to read; all by default
 * @param present the paths of the files of peers that there are
 */
export async function readAllPeers(
  peers: readonly NamedPeer[],
  held: Held,
  way: Way,
  present: readonly string[],
  only?: string,
): Promise<Readings> {
  const ids = new Set(peers.map(({ id }) => id));
  const current = new Map([...held.peers].filter(([id]) => ids.has(id)));
  const files = new Map<string, string | null>();
  const readings = new Map<NamedPeer, Reading>();
  for (const path of present) if (only === undefined && !ids.has(peerIdOf(path) ?? "")) files.set(path, null);
  const asked = peers.filter(({ id }) => only === undefined || id === only);
  const queue = new PQueue({ concurrency: way.atOnce });
  const answers = await queue.addAll(asked.map((peer) => () => askPeer(peer, held, way)));
  for (const [index, peer] of asked.entries()) {
    const answer = answers[index];
    if (!answer) continue;
    const reading = readAnswer(peer, answer, { ...held, peers: current });
    readings.set(peer, reading);
    const old = current.get(peer.id);
    // A copy that was changed by hand is replaced by a good one, or left for people to undo the change.
    const isBroken = !old && present.some((path) => peerIdOf(path) === peer.id);
    if (isBroken && reading.type !== "read") continue;
    if (reading.type === "read") files.set(copyPath(peer.id), reading.text);
    if (!isDeepStrictEqual(reading.lock, old?.lock)) files.set(lockPath(peer.id), lockText(reading));
    const now = peerIn(peer.id, reading, old);
    if (now) current.set(peer.id, now);
  }
  return { readings, files };
}

function lockText({ lock }: Reading): string {
  return `${JSON.stringify(lock, undefined, 2)}\n`;
}

/** The peer as it is after a reading. */
function peerIn(id: string, reading: Reading, old: Peer | undefined): Peer | undefined {
  if (reading.type !== "read") return reading.lock.copy ? old : undefined;
  const { text } = reading;
  const { peers } = readPeers([
    { path: lockPath(id), plain: true, read: () => lockText(reading) },
    { path: copyPath(id), plain: true, read: () => text, sha256: () => sumOf(text) },
  ]);
  return peers[0];
}
