import { isDeepStrictEqual } from "node:util";

import type { Dispatcher } from "undici";

import { type Kind, kindNames, type PeerLock } from "../../schemas/index.ts";
import type { PublishedFile } from "../../schemas/peers/lock.ts";
import { replaceHidden } from "../../schemas/problems/hidden.ts";
import { CannotRun } from "../lib/stop.ts";
import { askWeb, readWeb } from "../lib/web.ts";
import { download, sumOf } from "./download.ts";
import { examine } from "./examine.ts";
import { type Held, lastGood, linesOf, type NamedPeer } from "./held.ts";
import { homeOf, manifestIn, mostManifestBytes } from "./manifest.ts";
import { Refusal } from "./refusal.ts";

/** How peers are reached; tests put their own in. */
export interface Way {
  dispatcher?: Dispatcher;
  /** The most milliseconds that one answer may take. */
  milliseconds: number;
}

/** How peers are reached when nothing else is said: public hosts only, and for no longer than large files take. */
export const usualWay: Way = { milliseconds: 120_000 };

/** What has come of reading a peer. */
export type Reading = { lock: PeerLock } & (
  | { type: "read"; text: string }
  /** Nothing that we take from it has changed. */
  | { type: "same" }
  /** Why nothing was taken over, in one sentence. */
  | { type: "refused"; sentence: string }
);

/** After so many days a lock says anew that its copy is what the peer publishes, also where nothing has changed. */
const daysUntilConfirmed = 28;

/**
 * Reads one peer over the network and examines what it publishes. Whatever is wrong there ends as a refusal, with the last
 * good copy kept; never throws because of what a peer answers.
 */
export async function readPeer(peer: NamedPeer, held: Held, way: Way): Promise<Reading> {
  try {
    return await readGood(peer, held, way);
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof CannotRun)) throw error;
    const sentence = lineOf(error.message);
    return { type: "refused", sentence, lock: lockAfterRefusal(peer, held, sentence) };
  }
}

/** A reason as a lock keeps it. Parts of it may be a server’s own words. */
function lineOf(reason: string): string {
  const visible = replaceHidden(reason.replace(/\s+/g, " "), () => "\ufffd");
  return visible.trim().slice(0, 1000).trimEnd().toWellFormed();
}

async function readGood(peer: NamedPeer, held: Held, way: Way): Promise<Reading> {
  const before = lastGood(peer, held);
  const wanted = kindNames.filter((kind) => peer.kinds?.includes(kind) ?? true);
  const isOfSameKinds = before && isDeepStrictEqual(new Set(Object.keys(before.copy.files)), new Set<string>(wanted));
  const etag = isOfSameKinds ? before.copy.etag : undefined;
  const answer = await askWeb(peer.manifest, { ...way, bytes: mostManifestBytes, etag });
  if (answer.type === "unchanged" && before) return same(peer, held, before.copy);
  if (answer.type === "unchanged") throw new Refusal("It says that nothing has changed, and nothing was read before.");

  const manifest = manifestIn(answer.content, peer, held);
  const texts = new Map<Kind, string>();
  for (const [kind, listed] of manifest.kinds) {
    const ask = (address: string, bytes: number): Promise<Buffer> =>
      readWeb(homeOf(peer) + address.slice(1), { ...way, bytes });
    texts.set(kind, await download(kind, listed, before ? linesOf(before, kind) : [], ask));
  }
  examine(texts, peer, manifest, held);

  const text = [...texts.values()].join("");
  const files = Object.fromEntries(
    [...manifest.kinds].map(([kind, { sha256, bytes, rows }]): [Kind, PublishedFile] => [
      kind,
      { sha256, bytes, rows },
    ]),
  );
  const copy = {
    fetched: held.today,
    made: manifest.made,
    model: manifest.model,
    ...(answer.etag === undefined ? {} : { etag: answer.etag }),
    sha256: sumOf(text),
    files,
  };
  const isSame = before?.copy.sha256 === copy.sha256 && isDeepStrictEqual(before.copy.files, files);
  return isSame ? same(peer, held, copy) : { type: "read", text, lock: lockOf(peer, copy) };
}

/** The lock of a copy whose entries are the same as before: the old one, as long as it says what has to be said. */
function same(peer: NamedPeer, held: Held, copy: NonNullable<PeerLock["copy"]>): Reading {
  const old = held.peers.get(peer.id)?.lock;
  const now = lockOf(peer, { ...copy, fetched: held.today });
  const isSaid =
    old?.copy &&
    !old.refused &&
    old.name === now.name &&
    old.copy.model === copy.model &&
    daysBetween(old.copy.fetched, held.today) < daysUntilConfirmed;
  return { type: "same", lock: isSaid ? old : now };
}

function lockOf(peer: NamedPeer, copy: NonNullable<PeerLock["copy"]>): PeerLock {
  const { id, name, manifest } = peer;
  return { format: 1, id, name, home: homeOf(peer), manifest, copy };
}

/** The lock of a peer that was refused: with its last good copy, the reason, and since when it has been refused for it. */
function lockAfterRefusal(peer: NamedPeer, held: Held, sentence: string): PeerLock {
  const { id, name, manifest } = peer;
  const before = held.peers.get(id)?.lock;
  const day = before?.refused?.sentence === sentence ? before.refused.day : held.today;
  const refused = { day, sentence };
  // The copy of a peer that has moved stays that of its old home until the new one is good.
  if (before?.copy) return { ...before, name, refused };
  return { format: 1, id, name, home: homeOf(peer), manifest, refused };
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / (24 * 60 * 60 * 1000);
}
