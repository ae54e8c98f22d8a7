import { createHash } from "node:crypto";

import type { SearchDocument } from "../documents/document.ts";
import { contentsOf } from "./contents.ts";
import { filtersFile } from "./filters-file.ts";
import type { Contents, TermPlaces } from "./shapes.ts";
import { TermIndex } from "./term-index.ts";
import { type TextIndex, type TextRecord, textsFile } from "./texts.ts";

/** The files of an index: path → content. */
export type IndexFiles = ReadonlyMap<string, string | Uint8Array>;

/**
 * How many characters of terms are in one file. Of a small index a search needs most files, so that they are few; of a
 * large one it needs one for each term, so that they are small.
 */
const chunkSize = { small: 32_000, large: 16_000 };

/** From how many characters of terms an index is large. */
const large = 400_000;

/** Makes an index from documents. */
export class IndexBuilder {
  readonly #documents: SearchDocument[] = [];
  readonly #terms = new TermIndex();

  /** Adds documents. Kinds have to come in the order of `resultKinds`. */
  add(documents: readonly SearchDocument[]): void {
    for (const document of documents) this.#terms.add(this.#documents.push(document) - 1, document);
  }

  /** Returns what Pagefind indexes: the terms of the texts. */
  texts(): TextRecord[] {
    return Array.from(this.#terms.texts, ([number, content]) => ({ url: this.#documents[number]?.url ?? "", content }));
  }

  /** Returns the files of the index. */
  files(texts: TextIndex): IndexFiles {
    const files = new Map<string, string | Uint8Array>(texts.files);
    const write = (folder: string, data: unknown): string => {
      const text = JSON.stringify(data);
      // The name says what is in it, so that a browser never mixes the files of two indexes.
      const file = `${folder}/${createHash("sha256").update(text).digest("hex").slice(0, 12)}.json`;
      files.set(file, text);
      return file;
    };
    const chunks = Array.from(chunksOf(this.#terms), (chunk): Contents["chunks"][number] => [
      chunk[0]?.[0] ?? "",
      write("terms", Object.fromEntries(chunk)),
    ]);
    const textsOf = write("texts", textsFile([...this.#terms.texts.keys()], texts.ids));
    files.set("filters.json", JSON.stringify(filtersFile(this.#documents)));
    for (const { url, fields } of this.#documents) files.set(resultPath(url), JSON.stringify(fields));
    const contents = contentsOf(this.#documents, { chunks, texts: textsOf }, this.#terms.words);
    return files.set("contents.json", JSON.stringify(contents));
  }
}

/** Returns the path of the file of what a result shows, given its address. */
function resultPath(url: string): string {
  return `results${url.slice(0, -1)}.json`;
}

function* chunksOf(terms: TermIndex): Generator<[term: string, places: TermPlaces][]> {
  const all = Array.from(terms.entries(), (entry) => ({ entry, size: JSON.stringify(entry).length }));
  const whole = all.reduce((sum, { size }) => sum + size, 0);
  const most = whole < large ? chunkSize.small : chunkSize.large;
  let [chunk, length]: [[string, TermPlaces][], number] = [[], 0];
  for (const { entry, size } of all) {
    chunk.push(entry);
    length += size;
    if (length < most) continue;
    yield chunk;
    [chunk, length] = [[], 0];
  }
  if (chunk.length > 0) yield chunk;
}
