import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { SearchDocument } from "./document.ts";
import { indexOf, stopAt } from "./pagefind-index.ts";
import { removeStale, removeUnused } from "./surplus.ts";

/**
 * Makes the index of entries in a folder that outlives the build. Where the documents are those of the last time,
 * nothing is done; where some of them are, the files that stay the same are not written again.
 */
export async function writeEntryIndex(documents: readonly SearchDocument[], folder: string): Promise<void> {
  const stamp = `${folder}.stamp`;
  const digest = createHash("sha256").update(JSON.stringify(documents)).digest("hex");
  if (existsSync(join(folder, "pagefind.js")) && existsSync(stamp) && readFileSync(stamp, "utf8") === digest) return;
  const index = await entryIndex(documents);
  stopAt(await index.writeFiles({ outputPath: folder }));
  removeUnused(folder);
  removeStale(folder);
  writeFileSync(stamp, digest);
}

/** The files of the index of entries: path → content. */
export async function entryIndexFiles(documents: readonly SearchDocument[]): Promise<Map<string, Uint8Array>> {
  const index = await entryIndex(documents);
  const { files } = stopAt(await index.getFiles());
  return new Map(files.map(({ path, content }) => [path, content]));
}

function entryIndex(documents: readonly SearchDocument[]): ReturnType<typeof indexOf> {
  return indexOf(documents, (index, document) => index.addCustomRecord(document));
}
