import { readFileSync } from "node:fs";

import { close, createIndex, type PagefindIndex } from "pagefind";
import { minify } from "rolldown/utils";

import type { TextIndex, TextSheets } from "../index/texts.ts";

interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** Without a language, so that Pagefind takes words as they are: the forms of a word are for `stemOf` to know. */
const language = "unknown";

/** How many sheets are under way at once: enough to keep Pagefind busy. */
const batch = 50;

/** How many places of words are in one file of Pagefind’s index. It is told by a variable, for want of an option. */
const chunkSize = { PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: "2500" };

/** What a search asks for. The rest is Pagefind’s own interface, what runs in a worker, and the sheets. */
const asked = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_(?:meta|index))$/;

/** The licence of Pagefind, which has to go with its script and its WebAssembly. */
const licence = new URL("../LICENSE/LICENSE", import.meta.resolve("pagefind"));

/** Makes Pagefind’s index of texts. */
export async function indexTexts({ version, sheets }: TextSheets): Promise<TextIndex> {
  if (sheets.length === 0) return { version, files: new Map() };
  Object.assign(process.env, chunkSize);
  try {
    const { index } = check(await createIndex({ forceLanguage: language }));
    if (!index) throw new Error("Pagefind has made no index.");
    await addAll(index, sheets);
    const { files } = check(await index.getFiles());
    const published = await Promise.all(files.filter(({ path }) => asked.test(path)).map(minified));
    const all = [...published, { path: "LICENSE", content: readFileSync(licence) }];
    return { version, files: new Map(all.map(({ path, content }) => [path, content])) };
  } finally {
    await close();
  }
}

/** Pagefind’s script comes as it was compiled; the other files are compressed. */
async function minified(file: IndexFile): Promise<IndexFile> {
  if (!file.path.endsWith(".js")) return file;
  const { code, errors } = await minify(file.path, Buffer.from(file.content).toString(), { module: true });
  if (errors.length > 0)
    throw new Error(`${file.path} could not be minified. ${errors.map(({ message }) => message).join(" ")}`);
  return { path: file.path, content: Buffer.from(code) };
}

async function addAll(index: PagefindIndex, sheets: readonly string[]): Promise<void> {
  for (let start = 0; start < sheets.length; start += batch) {
    const added = sheets
      .slice(start, start + batch)
      .map((content, place) => index.addCustomRecord({ url: `/${start + place}/`, content, language }));
    for (const answer of await Promise.all(added)) check(answer);
  }
}

/** Returns the answer of Pagefind, which reports what went wrong in it instead of failing. */
function check<T extends { errors: string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(`Pagefind could not index the texts. ${answer.errors.join(" ")}`);
  return answer;
}
