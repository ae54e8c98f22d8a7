import { isDeepStrictEqual } from "node:util";

import type { Dispatcher } from "undici";

import { daysBetween } from "../../schemas/fields/calendar.ts";
import type { Kind, PeerLock } from "../../schemas/index.ts";
import type { PublishedFile } from "../../schemas/peers/lock.ts";
import { replaceHidden } from "../../schemas/problems/hidden.ts";
import { CannotRun } from "../lib/stop.ts";
import { askWeb, readWeb } from "../lib/web.ts";
import { download, sumOf } from "./download.ts";
import { examine } from "./examine.ts";
import { type Held, kindsOf, lastGood, linesOf, type NamedPeer } from "./held.ts";
import { homeOf, manifestIn, mostManifestBytes, type PeerManifest } from "./manifest.ts";
import { Refusal } from "./refusal.ts";

/** How peers are reached; tests put their own in. */
export interface Way {
  dispatcher?: Dispatcher;
  /** The most milliseconds that one answer may take. */
  milliseconds: number;
  /** The most milliseconds that all answers of one peer may take. */
  millisecondsOfPeer: number;
  /** How many peers are asked at a time. */
  atOnce: number;
}

/**
 * How peers are reached when nothing else is said: public hosts only, and for no longer than large files take. Fifty
 * peers that are all as slow as they may be take 35 minutes, and the job has 60.
 */
export const usualWay: Way = { milliseconds: 120_000, millisecondsOfPeer: 300_000, atOnce: 8 };

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

/** What a peer answered, before anybody has examined it. */
export type PeerAnswer =
  /** Nothing has changed since the last good copy. */
  | { type: "unchanged"; copy: NonNullable<PeerLock["copy"]> }
  /** The entries as it publishes them: kind → its entries, one a line. */
  | { type: "entries"; manifest: PeerManifest; texts: ReadonlyMap<Kind, string>; etag: string | undefined }
  | { type: "refused"; sentence: string };

/** Asks one peer for what it publishes. Whatever is wrong there ends as a refusal; never throws because of what it answers. */
export async function askPeer(peer: NamedPeer, held: Held, way: Way): Promise<PeerAnswer> {
  try {
    return await goodAnswer(peer, held, way);
  } catch (error) {
    return { type: "refused", sentence: sentenceOf(error) };
  }
}

/** Examines what a peer answered, against the copies of all others. What is wrong ends as a refusal, with the last good copy kept. */
export function readAnswer(peer: NamedPeer, answer: PeerAnswer, held: Held): Reading {
  if (answer.type === "refused") return refused(peer, held, answer.sentence);
  try {
    return answer.type === "unchanged" ? same(peer, held, answer.copy) : examined(peer, answer, held);
  } catch (error) {
    return refused(peer, held, sentenceOf(error));
  }
}

function refused(peer: NamedPeer, held: Held, sentence: string): Reading {
  return { type: "refused", sentence, lock: lockAfterRefusal(peer, held, sentence) };
}

/** @throws the error itself, where it says nothing of the peer */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Refusal || error instanceof CannotRun)) throw error;
  return lineOf(error.message);
}

/** A reason as a lock keeps it. Parts of it may be a server’s own words. */
function lineOf(reason: string): string {
  const visible = replaceHidden(reason.replace(/\s+/g, " "), () => "\ufffd");
  return visible.trim().slice(0, 1000).trimEnd().toWellFormed();
}

async function goodAnswer(peer: NamedPeer, held: Held, way: Way): Promise<PeerAnswer> {
  const before = lastGood(peer, held);
  const isOfSameKinds =
    before && isDeepStrictEqual(new Set(Object.keys(before.copy.files)), new Set<string>(kindsOf(peer)));
  const etag = isOfSameKinds ? before.copy.etag : undefined;
  const { dispatcher, milliseconds, millisecondsOfPeer } = way;
  const reach = { ...(dispatcher && { dispatcher }), milliseconds, until: AbortSignal.timeout(millisecondsOfPeer) };
  const answer = await askWeb(peer.manifest, { ...reach, bytes: mostManifestBytes, etag });
  if (answer.type === "unchanged" && before) return { type: "unchanged", copy: before.copy };
  if (answer.type === "unchanged") throw new Refusal("It says that nothing has changed, and nothing was read before.");

  const manifest = manifestIn(answer.content, peer, held);
  const texts = new Map<Kind, string>();
  for (const [kind, listed] of manifest.kinds) {
    const ask = (address: string, bytes: number): Promise<Buffer> =>
      readWeb(homeOf(peer) + address.slice(1), { ...reach, bytes });
    texts.set(kind, await download(kind, listed, before ? linesOf(before, kind) : [], ask));
  }
  return { type: "entries", manifest, texts, etag: answer.etag };
}

function examined(
  peer: NamedPeer,
  { manifest, texts, etag }: Extract<PeerAnswer, { type: "entries" }>,
  held: Held,
): Reading {
  const before = lastGood(peer, held);
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
    ...(etag === undefined ? {} : { etag }),
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
