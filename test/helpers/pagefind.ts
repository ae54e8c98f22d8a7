import { pathToFileURL } from "node:url";

import { openPagefind } from "../../site/scripts/search/pagefind.ts";
import { indexTexts } from "../../site/search/build/text-index.ts";
import { writeFiles } from "../../site/search/build/write.ts";
import type { TextIndex, TextSheets } from "../../site/search/index/texts.ts";
import type { TextEngine } from "../../site/search/query/source.ts";
import { fetchFiles } from "./fetch-files.ts";
import { temporaryFolder } from "./folders.ts";

/** Pagefind’s index of some texts, and its script opened on it as in a new tab. Deleted after the test. */
export async function pagefindOver(texts: TextSheets): Promise<TextIndex & { tab: () => Promise<TextEngine> }> {
  const index = await indexTexts(texts);
  const folder = folderOf(index);
  return { ...index, tab: pagefindIn([folder]) };
}

/** Pagefind’s indexes of several texts, and its script opened on all of them, merged. */
export async function pagefindOverAll(texts: readonly TextSheets[]): Promise<Merged> {
  const folders: string[] = [];
  for (const some of texts) folders.push(folderOf(await indexTexts(some)));
  return { folders, tab: pagefindIn(folders) };
}

interface Merged {
  folders: readonly string[];
  tab: () => Promise<TextEngine>;
}

function folderOf({ files }: TextIndex): string {
  const folder = temporaryFolder();
  writeFiles(files, folder);
  return folder;
}

function pagefindIn(folders: readonly string[]): () => Promise<TextEngine> {
  fetchFiles();
  const addresses = folders.map((folder) => `${pathToFileURL(folder).href}/`);
  return () => openPagefind(addresses, "1");
}
