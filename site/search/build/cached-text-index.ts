import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { deserialize, serialize } from "node:v8";

import type { TextIndex, TextSheets } from "../index/texts.ts";
import { indexTexts } from "./text-index.ts";

/** A cached index with its cache key. */
interface Kept {
  digest: string;
  index: TextIndex;
}

/** Part of the cache key: the version of Pagefind and our own code. */
const makers = [new URL("../package.json", import.meta.resolve("pagefind")), new URL("text-index.ts", import.meta.url)];

/**
 * Builds Pagefind’s index of texts, or returns the cached one if no text has changed: most changes of a catalogue
 * change none.
 *
 * @param file the cache
 */
export async function cachedTextIndex(texts: TextSheets, file: string): Promise<TextIndex> {
  const hash = createHash("sha256").update(JSON.stringify(texts));
  for (const maker of makers) hash.update(readFileSync(maker));
  const digest = hash.digest("hex");
  const kept = await read(file);
  if (kept?.digest === digest) return kept.index;
  const index = await indexTexts(texts);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, serialize({ digest, index } satisfies Kept));
  return index;
}

/** Reads the cache; undefined if it is missing or corrupt. */
async function read(file: string): Promise<Kept | undefined> {
  try {
    return deserialize(await readFile(file)) as Kept;
  } catch {
    return undefined;
  }
}
