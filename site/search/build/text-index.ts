import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

import { close, createIndex, type PagefindIndex } from "pagefind";

import { pagefindFolder } from "../folder.ts";
import type { TextIndex, TextRecord } from "../index/texts.ts";

/** Without a language, so that Pagefind takes words as they are: the forms of a word are for `stemOf` to know. */
const language = "unknown";

/** How many files of texts Pagefind makes at most. Nobody asks for them, because results have files of their own. */
const mostFiles = 20;

/** How many texts are under way at once: enough to keep Pagefind busy. */
const batch = 500;

/** What a search asks for. The rest is Pagefind’s own interface, what runs in a worker, and the texts. */
const asked = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_(?:meta|index))$/;

/** The licence of Pagefind, which has to go with its script and its WebAssembly. */
const licence = new URL("../LICENSE/LICENSE", import.meta.resolve("pagefind"));

/** Makes Pagefind’s index of texts. */
export async function indexTexts(records: readonly TextRecord[]): Promise<TextIndex> {
  if (records.length === 0) return { files: new Map(), ids: [] };
  try {
    const { index } = check(await createIndex({ forceLanguage: language, maxFragments: mostFiles }));
    if (!index) throw new Error("Pagefind has made no index.");
    await addAll(index, records);
    const { files } = check(await index.getFiles());
    const published = files.filter(({ path }) => asked.test(path));
    const all = [...published, { path: "LICENSE", content: readFileSync(licence) }];
    return {
      files: new Map(all.map(({ path, content }) => [`${pagefindFolder}/${path}`, content])),
      ids: idsOf(records, files),
    };
  } finally {
    await close();
  }
}

async function addAll(index: PagefindIndex, records: readonly TextRecord[]): Promise<void> {
  for (let start = 0; start < records.length; start += batch) {
    const added = records.slice(start, start + batch).map((record) => index.addCustomRecord({ ...record, language }));
    for (const answer of await Promise.all(added)) check(answer);
  }
}

/** A file of texts: one of them, or id → text. */
type TextsFile = IndexedText | Record<string, IndexedText>;

interface IndexedText {
  url: string;
}

/** Returns Pagefind’s id of each text, which only the files of texts tell. */
function idsOf(records: readonly TextRecord[], files: readonly { path: string; content: Uint8Array }[]): string[] {
  const ids = new Map<string, string>();
  for (const { path, content } of files) {
    const [, name] = /^fragment\/(.*)\.pf_fragment$/.exec(path) ?? [];
    if (name === undefined) continue;
    const texts = JSON.parse(
      gunzipSync(content)
        .toString()
        .replace(/^pagefind_dcd/, ""),
    ) as TextsFile;
    for (const [id, { url }] of isOne(texts) ? [[name, texts] as const] : Object.entries(texts))
      ids.set(url, id.replace(`${language}_`, ""));
  }
  return records.map(({ url }) => {
    const id = ids.get(url);
    if (id === undefined) throw new Error(`Pagefind’s index has no text of ${url}.`);
    return id;
  });
}

function isOne(texts: TextsFile): texts is IndexedText {
  return typeof texts.url === "string";
}

/** Returns the answer of Pagefind, which reports what went wrong in it instead of failing. */
function check<T extends { errors: string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(`Pagefind could not index the texts. ${answer.errors.join(" ")}`);
  return answer;
}
