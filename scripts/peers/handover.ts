import { appendFileSync, writeFileSync } from "node:fs";

import * as z from "zod";

import { readPeers, type Source, type SourceFile } from "../../schemas/index.ts";
import type { Peers } from "../../schemas/peers/read.ts";
import { isPeerPath, mostPeerBytes, peerIdOf } from "../../schemas/reading/peer-place.ts";
import { readNamed } from "../lib/read-named.ts";
import { CannotRun } from "../lib/stop.ts";
import { sumOf } from "./download.ts";
import type { PeerFiles } from "./read-all.ts";

/** A line of what one job hands to the next: a file of a peer as it is to be, or null for one that goes. */
const HandedOver = z.tuple([
  z.string().refine((path) => peerIdOf(path) !== undefined),
  z.string().max(mostPeerBytes).nullable(),
]);

/** The most bytes of what is handed over: more than forty peers as large as any may be. */
const mostHandedOver = 2 ** 31;

/** Writes what was read, for the job that may write to the repository, line by line: all of it can be too long for a text. */
export function handOverPeers(file: string, files: PeerFiles): void {
  writeFileSync(file, "");
  for (const line of files) appendFileSync(file, `${JSON.stringify(line)}\n`);
}

/** Reads what was handed over. It comes from a job that opened addresses of others, so nothing in it is trusted. */
export function takeOverPeers(file: string): PeerFiles {
  const foreign = `${file} is not what “npm run peers -- --look FILE” has written.`;
  const content = Buffer.from(readNamed(file, mostHandedOver, foreign));
  try {
    return new Map(Array.from(linesIn(content), (line) => HandedOver.parse(JSON.parse(line))));
  } catch {
    throw new CannotRun(foreign);
  }
}

/** The lines of a file; the last one may be broken off. */
function* linesIn(content: Buffer): Generator<string> {
  let start = 0;
  while (start < content.length) {
    const end = content.indexOf("\n", start);
    const line = content.subarray(start, end < 0 ? undefined : end);
    yield line.toString();
    start += line.length + 1;
  }
}

/** The peers of a catalogue as they would be with some files changed, and what would be wrong with them. */
export function peersWith(source: Source, files: PeerFiles): Peers {
  const others = [...source.files()].filter(({ path }) => isPeerPath(path) && !files.has(path));
  const changed = [...files].flatMap(([path, text]): SourceFile[] =>
    text === null ? [] : [{ path, plain: true, read: () => text, sha256: () => sumOf(text) }],
  );
  return readPeers([...others, ...changed]);
}
