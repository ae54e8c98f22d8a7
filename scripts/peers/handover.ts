import { appendFileSync, writeFileSync } from "node:fs";

import * as z from "zod";

import { readPeers, type Source, type SourceFile } from "../../schemas/index.ts";
import type { Peers } from "../../schemas/peers/read.ts";
import { isPeerPath, maxPeerBytes, peerIdOf } from "../../schemas/reading/peer-place.ts";
import { readNamed } from "../lib/read-named.ts";
import { CommandError } from "../lib/stop.ts";
import { checksumOf } from "./download.ts";
import type { PeerFiles } from "./read-all.ts";

/** A line of the handover between jobs: the path of a peer’s file and its new text, or null to delete it. */
const HandedOver = z.tuple([
  z.string().refine((path) => peerIdOf(path) !== undefined),
  z.string().max(maxPeerBytes).nullable(),
]);

/** Bytes of a handover: more than forty peers of the maximum size. */
const maxHandoverBytes = 2 ** 31;

/**
 * Writes the files for the job that may write to the repository, line by line, because all of them can exceed the
 * maximum length of a string.
 */
export function writeHandover(file: string, files: PeerFiles): void {
  writeFileSync(file, "");
  for (const line of files) appendFileSync(file, `${JSON.stringify(line)}\n`);
}

/**
 * Reads and validates a handover. It is untrusted, because it comes from a job that opened other people’s addresses.
 *
 * @throws CommandError for a file that is missing, too large or not a handover
 */
export function readHandover(file: string): PeerFiles {
  const foreign = `${file} is not what “npm run peers -- --look FILE” has written.`;
  const content = Buffer.from(readNamed(file, maxHandoverBytes, foreign));
  try {
    return new Map(Array.from(linesIn(content), (line) => HandedOver.parse(JSON.parse(line))));
  } catch {
    throw new CommandError(foreign);
  }
}

/** The lines of a file; the last one may lack its line feed. */
function* linesIn(content: Buffer): Generator<string> {
  let start = 0;
  while (start < content.length) {
    const end = content.indexOf("\n", start);
    const line = content.subarray(start, end < 0 ? undefined : end);
    yield line.toString();
    start += line.length + 1;
  }
}

/** The peers of a catalogue with some files replaced, and their problems. */
export function peersWith(source: Source, files: PeerFiles): Peers {
  const others = [...source.files()].filter(({ path }) => isPeerPath(path) && !files.has(path));
  const changed = [...files].flatMap(([path, text]): SourceFile[] =>
    text === null ? [] : [{ path, plain: true, read: () => text, sha256: () => checksumOf(text) }],
  );
  return readPeers([...others, ...changed]);
}
