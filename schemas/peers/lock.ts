import * as z from "zod";

import { date } from "../fields/date.ts";
import { line } from "../fields/line.ts";
import { link } from "../fields/link.ts";
import { slug } from "../fields/slug.ts";
import { maxPeerBytes } from "../reading/peer-place.ts";
import { type Kind, kindNames } from "../vocabularies/kind-names.ts";

/** A SHA-256 sum, hexadecimal. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The most entries that are read from one peer. */
export const maxPeerEntries = 40_000;

/** One file that a peer published: its sum, its size and how many entries are in it. */
const PublishedFile = z.strictObject({
  sha256,
  bytes: z.int().min(0).max(maxPeerBytes),
  rows: z.int().min(0).max(maxPeerEntries),
});
export type PublishedFile = z.infer<typeof PublishedFile>;

/** The metadata of the last good copy of a peer. */
const PeerCopy = z.strictObject({
  /** The day on which we last found that the copy is what the peer publishes, in London. */
  fetched: date,
  /** When the peer made it. */
  made: z.iso.datetime({ offset: true }),
  /** The version of the model that its entries follow. */
  model: z.int().min(1),
  /** The validator of the manifest over HTTP (RFC 9110, ETag), where the peer’s server gave one. */
  etag: line(1, 200).optional(),
  /** The sum of the file beside the lock, which holds the entries one a line. */
  sha256,
  /** Kind → the file of it that the peer published. Kinds that are not read from it are missing. */
  files: z.partialRecord(z.enum(kindNames), PublishedFile),
});
export type PeerCopy = z.infer<typeof PeerCopy>;

/** The lock of a peer: its last good copy, and why the last read was refused, if it was. */
export const PeerLock = z.strictObject({
  format: z.literal(1),
  /** As in the settings of this catalogue, like the name and the manifest’s address. */
  id: slug.max(40),
  name: line(3, 80),
  /** The address of its site, with `/` at the end. Its entries are canonical there. */
  home: link.regex(/\/$/),
  manifest: link,
  /** Missing until a first reading succeeds. */
  copy: PeerCopy.optional(),
  /** Why the last reading was refused, and since which day. Missing when it succeeded. */
  refused: z.strictObject({ day: date, sentence: line(1, 1000) }).optional(),
});
export type PeerLock = z.infer<typeof PeerLock>;

/** How many entries of each kind a copy has. */
export function countsOf({ files }: PeerCopy): Partial<Record<Kind, number>> {
  return Object.fromEntries(Object.entries(files).map(([kind, { rows }]) => [kind, rows]));
}
