import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { deserialize, serialize } from "node:v8";

import type { TextIndex, TextSheets } from "../index/texts.ts";
import { indexTexts } from "./text-index.ts";

/** What is kept of an index, and what it was made of. */
interface Kept {
  digest: string;
  index: TextIndex;
}

/** A new version of Pagefind makes another index, and so may new code of ours. */
const makers = [new URL("../package.json", import.meta.resolve("pagefind")), new URL("text-index.ts", import.meta.url)];

/**
 * Makes Pagefind’s index of texts, unless they are the same as the last time: most changes of a catalogue change no text.
 *
 * @param file keeps the index from one build to the next
 */
export async function keptTextIndex(texts: TextSheets, file: string): Promise<TextIndex> {
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

/** Returns what is kept; nothing where there is none, or it is broken. */
async function read(file: string): Promise<Kept | undefined> {
  try {
    return deserialize(await readFile(file)) as Kept;
  } catch {
    return undefined;
  }
}
