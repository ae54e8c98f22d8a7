import { isDeepStrictEqual } from "node:util";

import PQueue from "p-queue";

import { type Peer, readPeers } from "../../schemas/index.ts";
import { copyPath, lockPath, peerIdOf } from "../../schemas/reading/peer-place.ts";
import { checksumOf } from "./download.ts";
import type { Held, NamedPeer } from "./held.ts";
import { askPeer, readAnswer, type Reading, type NetworkSettings } from "./read-peer.ts";

/** Changes of peers’ files: path → new text, or null to delete it. */
export type PeerFiles = ReadonlyMap<string, string | null>;

/** The readings of peers and the resulting files. */
export interface Readings {
  readings: ReadonlyMap<NamedPeer, Reading>;
  files: PeerFiles;
}

/**
 * Downloads from peers concurrently, so that a slow one does not delay the others. Then examines their answers in the
 * order of the settings, each against the copies of all others. Deletes the files of peers that the settings no longer
 * name.
 *
 * @param peers the peers in the settings
 * @param only the id of the one to read; all by default
 * @param present the paths of existing files of peers
 */
export async function readAllPeers(
  peers: readonly NamedPeer[],
  held: Held,
  way: NetworkSettings,
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
    // A copy that was changed by hand is replaced by a good one, or left so that people can undo the change.
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

/** The peer after a reading. */
function peerIn(id: string, reading: Reading, old: Peer | undefined): Peer | undefined {
  if (reading.type !== "read") return reading.lock.copy ? old : undefined;
  const { text } = reading;
  const { peers } = readPeers([
    { path: lockPath(id), plain: true, read: () => lockText(reading) },
    { path: copyPath(id), plain: true, read: () => text, sha256: () => checksumOf(text) },
  ]);
  return peers[0];
}
