import { isDeepStrictEqual } from "node:util";

import type { Dispatcher } from "undici";

import { daysBetween } from "../../schemas/fields/calendar.ts";
import type { Kind, PeerLock } from "../../schemas/index.ts";
import type { PublishedFile } from "../../schemas/peers/lock.ts";
import { replaceHidden } from "../../schemas/problems/hidden.ts";
import { CommandError } from "../lib/stop.ts";
import { askWeb, readWeb } from "../lib/web.ts";
import { download, checksumOf } from "./download.ts";
import { examine } from "./examine/index.ts";
import { type Held, kindsOf, lastGood, linesOf, type NamedPeer } from "./held.ts";
import { homeOf, manifestIn, maxManifestBytes, type PeerManifest } from "./manifest.ts";
import { Refusal } from "./refusal.ts";

/** Network settings for reading peers; tests inject their own. */
export interface NetworkSettings {
  dispatcher?: Dispatcher;
  /** Timeout of one response, in milliseconds. */
  milliseconds: number;
  /** Timeout of all responses of one peer, in milliseconds. */
  millisecondsOfPeer: number;
  /** Peers that are read concurrently. */
  atOnce: number;
}

/**
 * The default: public hosts only, with timeouts for large files. Fifty peers that all use up their timeout take 35
 * minutes; the job has 60.
 */
export const defaultNetwork: NetworkSettings = { milliseconds: 120_000, millisecondsOfPeer: 300_000, atOnce: 8 };

/** The result of reading a peer. */
export type Reading = { lock: PeerLock } & (
  | { type: "read"; text: string }
  /** The entries that we read are unchanged. */
  | { type: "same" }
  /** Why the entries were refused, in one sentence. */
  | { type: "refused"; sentence: string }
);

/** Days after which a lock is renewed although nothing has changed. */
const daysUntilConfirmed = 28;

/** The response of a peer before its entries are examined. */
export type PeerAnswer =
  /** HTTP 304: unchanged since the last good copy. */
  | { type: "unchanged"; copy: NonNullable<PeerLock["copy"]> }
  /** The downloaded entries: kind → NDJSON. */
  | { type: "entries"; manifest: PeerManifest; texts: ReadonlyMap<Kind, string>; etag: string | undefined }
  | { type: "refused"; sentence: string };

/** Downloads the entries of one peer. Its faults become a refusal; only our own throw. */
export async function askPeer(peer: NamedPeer, held: Held, way: NetworkSettings): Promise<PeerAnswer> {
  try {
    return await goodAnswer(peer, held, way);
  } catch (error) {
    return { type: "refused", sentence: sentenceOf(error) };
  }
}

/**
 * Examines the response of a peer against the copies of all others. Faults become a refusal that keeps the last good
 * copy.
 */
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

/** @throws the error itself, unless it is a fault of the peer or its server */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Refusal || error instanceof CommandError)) throw error;
  return lineOf(error.message);
}

/** Returns a reason as one safe line of at most 1000 characters for the lock. Parts of it may come from the peer’s server. */
function lineOf(reason: string): string {
  const visible = replaceHidden(reason.replace(/\s+/g, " "), () => "\ufffd");
  return visible.trim().slice(0, 1000).trimEnd().toWellFormed();
}

async function goodAnswer(peer: NamedPeer, held: Held, way: NetworkSettings): Promise<PeerAnswer> {
  const before = lastGood(peer, held);
  const isOfSameKinds =
    before && isDeepStrictEqual(new Set(Object.keys(before.copy.files)), new Set<string>(kindsOf(peer)));
  const etag = isOfSameKinds ? before.copy.etag : undefined;
  const { dispatcher, milliseconds, millisecondsOfPeer } = way;
  const reach = { ...(dispatcher && { dispatcher }), milliseconds, until: AbortSignal.timeout(millisecondsOfPeer) };
  const answer = await askWeb(peer.manifest, { ...reach, bytes: maxManifestBytes, etag });
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
    sha256: checksumOf(text),
    files,
  };
  const isSame = before?.copy.sha256 === copy.sha256 && isDeepStrictEqual(before.copy.files, files);
  return isSame ? same(peer, held, copy) : { type: "read", text, lock: lockOf(peer, copy) };
}

/** The lock for unchanged entries: the old one, unless it needs an update. */
function same(peer: NamedPeer, held: Held, copy: NonNullable<PeerLock["copy"]>): Reading {
  const old = held.peers.get(peer.id)?.lock;
  const now = lockOf(peer, { ...copy, fetched: held.today });
  const isCurrent =
    old?.copy &&
    !old.refused &&
    old.name === now.name &&
    old.copy.model === copy.model &&
    daysBetween(old.copy.fetched, held.today) < daysUntilConfirmed;
  return { type: "same", lock: isCurrent ? old : now };
}

function lockOf(peer: NamedPeer, copy: NonNullable<PeerLock["copy"]>): PeerLock {
  const { id, name, manifest } = peer;
  return { format: 1, id, name, home: homeOf(peer), manifest, copy };
}

/** The lock after a refusal: the last good copy, the reason, and the first day of that reason. */
function lockAfterRefusal(peer: NamedPeer, held: Held, sentence: string): PeerLock {
  const { id, name, manifest } = peer;
  const before = held.peers.get(id)?.lock;
  const day = before?.refused?.sentence === sentence ? before.refused.day : held.today;
  const refused = { day, sentence };
  // The copy of a peer that has moved keeps its old address until the new one is good.
  if (before?.copy) return { ...before, name, refused };
  return { format: 1, id, name, home: homeOf(peer), manifest, refused };
}
