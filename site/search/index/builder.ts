import { createHash } from "node:crypto";

import type { SearchDocument } from "../documents/document.ts";
import { contentsOf } from "./contents.ts";
import { filtersFile } from "./filters-file.ts";
import type { Contents, TermPlaces } from "./shapes.ts";
import { TermIndex } from "./term-index.ts";
import { type TextIndex, type TextSheets, sheetsOf } from "./texts.ts";

/** The files of an index: path → content. */
export type IndexFiles = ReadonlyMap<string, string | Uint8Array>;

/** How many characters of terms are in one file: few, because a search needs one file for each of its terms. */
const chunkSize = 8_000;

/** Makes an index from documents. */
export class IndexBuilder {
  readonly #documents: SearchDocument[] = [];
  readonly #terms = new TermIndex();

  /** Adds documents. Kinds have to come in the order of `resultKinds`. */
  add(documents: readonly SearchDocument[]): void {
    for (const document of documents) this.#terms.add(this.#documents.push(document) - 1, document);
  }

  /** Returns what Pagefind indexes: the terms of the texts. */
  texts(): TextSheets {
    return sheetsOf(this.#terms.texts(), this.#documents.length);
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
    files.set("filters.json", JSON.stringify(filtersFile(this.#documents)));
    for (const { url, fields } of this.#documents) files.set(resultPath(url), JSON.stringify(fields));
    const contents = contentsOf(this.#documents, { chunks, texts: texts.version }, this.#terms.words);
    return files.set("contents.json", JSON.stringify(contents));
  }
}

/** Returns the path of the file of what a result shows, given its address. */
function resultPath(url: string): string {
  return `results${url.slice(0, -1)}.json`;
}

function* chunksOf(terms: TermIndex): Generator<[term: string, places: TermPlaces][]> {
  let [chunk, length]: [[string, TermPlaces][], number] = [[], 0];
  for (const entry of terms.entries()) {
    chunk.push(entry);
    length += JSON.stringify(entry).length;
    if (length < chunkSize) continue;
    yield chunk;
    [chunk, length] = [[], 0];
  }
  if (chunk.length > 0) yield chunk;
}
