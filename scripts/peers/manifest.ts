import * as z from "zod";

import { dateInWords } from "../../schemas/fields/date-in-words.ts";
import { isRealDay } from "../../schemas/fields/date.ts";
import { link } from "../../schemas/fields/link.ts";
import { manifestPath } from "../../schemas/fields/peer.ts";
import { type Kind, kinds, modelVersion } from "../../schemas/index.ts";
import { londonDay } from "../../schemas/london-day.ts";
import { maxPeerEntries, sha256 } from "../../schemas/peers/lock.ts";
import { count, withThousandsSeparators } from "../../schemas/problems/count.ts";
import { quoted } from "../../schemas/problems/quoted.ts";
import { maxPeerBytes } from "../../schemas/reading/peer-place.ts";
import { type Held, kindsOf, lastGood, type NamedPeer } from "./held.ts";
import { Refusal } from "./refusal.ts";

/** Bytes of a manifest: some 200 for each file of a catalogue of 40,000 entries. */
export const maxManifestBytes = 64 * 1024 * 1024;

const size = z.int().min(0);
const ListedFile = z.object({
  address: z.string().max(300),
  bytes: size,
  sha256,
  rows: size.optional(),
});

/** The fields of a catalogue’s manifest that readers need. */
const Manifest = z.object({
  version: z.literal(1),
  model: z.int().min(1),
  site: link,
  time: z.iso.datetime({ offset: true }),
  // Checked one by one: the problems of millions of items together would fill the memory.
  files: z.custom<unknown[]>((files) => Array.isArray(files)),
});

/** A file of the peer in its manifest. */
interface Listed {
  address: string;
  bytes: number;
  sha256: string;
}

/** The file with all entries of one kind, and the file of each entry, in the same order. */
export interface ListedKind extends Listed {
  rows: number;
  each: readonly Listed[];
}

/** A validated manifest. */
export interface PeerManifest {
  /** Its time, in ISO 8601 with an offset. */
  made: string;
  model: number;
  kinds: ReadonlyMap<Kind, ListedKind>;
}

/** The address of a peer’s site, with a closing `/`. */
export function homeOf({ manifest }: NamedPeer): string {
  return manifest.slice(0, -manifestPath.length);
}

/**
 * Parses a peer’s manifest and checks its site, time, model version and size before anything else is downloaded.
 *
 * @throws Refusal
 */
export function manifestIn(content: Uint8Array, peer: NamedPeer, held: Held): PeerManifest {
  const { site, time, model, files } = parsed(content);
  const home = homeOf(peer);
  if (site === held.home) throw new Refusal("It leads back to this catalogue itself.");
  if (site !== home) throw new Refusal(`Its manifest is that of ${quoted(site)}, and not of ${quoted(home)}.`);
  if (model > modelVersion)
    throw new Refusal(
      `It follows version ${model} of the model and this software knows versions up to ${modelVersion}, so update this catalogue’s software first.`,
    );
  checkTime(time, peer, held);
  const byAddress = new Map(files.map((file) => [file.address, file]));
  const listed = new Map(kindsOf(peer).map((kind) => [kind, listedKind(kind, byAddress)]));
  checkSize([...listed.values()]);
  return { made: time, model, kinds: listed };
}

function parsed(
  content: Uint8Array,
): Omit<z.infer<typeof Manifest>, "files"> & { files: z.infer<typeof ListedFile>[] } {
  const { files, ...rest } = fitting(Manifest, jsonIn(content), []);
  return { ...rest, files: files.map((file, index) => fitting(ListedFile, file, ["files", index])) };
}

const noManifest = "What it answers is not a manifest, or not a whole one.";

function jsonIn(content: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(content).toString("utf8"));
  } catch {
    throw new Refusal(noManifest);
  }
}

/**
 * Validates a part of the manifest.
 *
 * @param place the path of the value in the manifest
 * @throws Refusal that names the path of the first problem
 */
function fitting<T>(schema: z.ZodType<T>, value: unknown, place: readonly PropertyKey[]): T {
  const { data, error } = schema.safeParse(value);
  if (!error) return data;
  const path = [...place, ...(error.issues[0]?.path ?? [])];
  throw new Refusal(
    path.length === 0
      ? noManifest
      : `Its manifest does not hold what it must at ${quoted(path.map(String).join(" › "))}.`,
  );
}

function checkTime(time: string, peer: NamedPeer, held: Held): void {
  const day = londonDay(new Date(time));
  // In a time zone ahead of UTC, the last moment of 9999 is in the year 10000, which is written in another way.
  if (!isRealDay(day)) throw new Refusal(`It says that it was made at ${quoted(time)}, which cannot be.`);
  if (day > held.today) throw new Refusal(`It says that it was made on ${dateInWords(day)}, which is still to come.`);
  const before = lastGood(peer, held)?.copy.made;
  if (before !== undefined && Date.parse(time) < Date.parse(before))
    throw new Refusal(
      `It was made on ${dateInWords(day)} and is older than the copy that is here, of ${dateInWords(londonDay(new Date(before)))}.`,
    );
}

function listedKind(kind: Kind, files: ReadonlyMap<string, z.infer<typeof ListedFile>>): ListedKind {
  const file = files.get(`/api/v1/${kind}.ndjson`);
  if (file?.rows === undefined) throw new Refusal(`Its manifest does not list its ${kinds[kind].label.many}.`);
  const own = new RegExp(`^/api/v1/${kind}/[a-z0-9-]+\\.json$`);
  const each = [...files.values()].filter(({ address }) => own.test(address));
  return { ...file, rows: file.rows, each };
}

function checkSize(listed: readonly ListedKind[]): void {
  const rows = listed.reduce((sum, kind) => sum + kind.rows, 0);
  const bytes = listed.reduce((sum, kind) => sum + kind.bytes, 0);
  if (rows > maxPeerEntries)
    throw new Refusal(
      `It has ${count(rows, "entry", "entries")}, and at most ${withThousandsSeparators(maxPeerEntries)} are read from one catalogue.`,
    );
  if (bytes > maxPeerBytes)
    throw new Refusal(
      `Its entries have ${Math.ceil(bytes / 1024 / 1024)} MiB, and at most ${maxPeerBytes / 1024 / 1024} MiB are read from one catalogue.`,
    );
}
