import { readFileSync } from "node:fs";

import { close, createIndex, type PagefindIndex } from "pagefind";
import { minify } from "rolldown/utils";

import type { TextIndex, TextSheets } from "../index/texts.ts";

interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** No language, so that Pagefind does not stem: `stemOf` has done so. */
const language = "unknown";

/** Concurrency of adding sheets: enough to keep Pagefind busy. */
const batch = 50;

/**
 * The number of word positions in a chunk of Pagefind’s index. Set by an environment variable, as there is no option.
 */
const chunkSize = { PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: "2500" };

/** Matches the files that our search fetches. The others are Pagefind’s user interface, its worker and the records. */
const asked = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_(?:meta|index))$/;

/** The licence of Pagefind, which has to be distributed with its script and its WebAssembly. */
const licence = new URL("../LICENSE/LICENSE", import.meta.resolve("pagefind"));

/** Builds Pagefind’s index of texts. */
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

/** Pagefind’s script is plain; its other files are compressed. */
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

/** Returns Pagefind’s result, and throws the errors that it reports in its result. */
function check<T extends { errors: string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(`Pagefind could not index the texts. ${answer.errors.join(" ")}`);
  return answer;
}
