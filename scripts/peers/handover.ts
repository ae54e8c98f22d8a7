import { readFileSync, statSync, writeFileSync } from "node:fs";

import * as z from "zod";

import { readPeers, type Source, type SourceFile } from "../../schemas/index.ts";
import type { Peers } from "../../schemas/peers/read.ts";
import { isPeerPath, mostPeerBytes, peerIdOf } from "../../schemas/reading/peer-place.ts";
import { CannotRun } from "../lib/stop.ts";
import { sumOf } from "./download.ts";
import type { PeerFiles } from "./read-all.ts";

/** What one job hands to the next: the files of peers as they are to be. */
const Handover = z.strictObject({
  version: z.literal(1),
  files: z.record(
    z.string().refine((path) => peerIdOf(path) !== undefined),
    z.string().max(mostPeerBytes).nullable(),
  ),
});

/** Writes what was read, for the job that may write to the repository. */
export function handOverPeers(file: string, files: PeerFiles): void {
  writeFileSync(
    file,
    JSON.stringify({ version: 1, files: Object.fromEntries(files) } satisfies z.infer<typeof Handover>),
  );
}

/** Reads what was handed over. It comes from a job that opened addresses of others, so nothing in it is trusted. */
export function takeOverPeers(file: string): PeerFiles {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new CannotRun(`There is no file ${file}.`);
  try {
    return new Map(Object.entries(Handover.parse(JSON.parse(readFileSync(file, "utf8"))).files));
  } catch {
    throw new CannotRun(`${file} is not what “npm run peers -- --look FILE” has written.`);
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
