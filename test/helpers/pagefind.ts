import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { vi } from "vitest";

import { openPagefind } from "../../site/scripts/search/pagefind.ts";
import { indexTexts } from "../../site/search/build/text-index.ts";
import { writeFiles } from "../../site/search/build/write.ts";
import { pagefindFolder } from "../../site/search/folder.ts";
import type { TextIndex, TextSheets } from "../../site/search/index/texts.ts";
import type { TextEngine } from "../../site/search/query/source.ts";
import { temporaryFolder } from "./folders.ts";

/** Pagefind’s index of some texts and, as in a fresh tab, its own script over it. Gone when the test is over. */
export async function pagefindOver(texts: TextSheets): Promise<TextIndex & { tab: () => Promise<TextEngine> }> {
  const index = await indexTexts(texts);
  const folder = temporaryFolder();
  writeFiles(index.files, folder);
  // Node fetches no files.
  vi.stubGlobal("fetch", async (address: string) => {
    const content = await readFile(fileURLToPath(new URL(address).href.replace(/\?.*/, ""))).catch(() => undefined);
    return new Response(content ?? null, { status: content ? 200 : 404 });
  });
  return { ...index, tab: () => openPagefind(`${pathToFileURL(join(folder, pagefindFolder)).href}/`, "1") };
}
