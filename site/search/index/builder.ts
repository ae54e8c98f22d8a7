import { createHash } from "node:crypto";

import type { SearchDocument } from "../documents/document.ts";
import { contentsOf } from "./contents.ts";
import { filtersFile } from "./filters-file.ts";
import type { Contents, TermPlaces } from "./shapes.ts";
import { TermIndex } from "./term-index.ts";
import { type TextIndex, type TextSheets, sheetsOf } from "./texts.ts";

/** The files of an index: path → content. */
export type IndexFiles = ReadonlyMap<string, string | Uint8Array>;

/**
 * How many characters of terms are in one file. A search needs the file of each of its terms: small files take more
 * requests, large ones more bytes. A dozen large ones hold all terms of an index that is not long, such as that of a
 * thousand entries, so that a query of any length takes less than 20 requests. Those of a long one would be too much to
 * fetch, so that its files are small.
 */
const chunkSize = { short: 32_000, long: 8_000 };

/** How many characters of terms make an index long. */
const longIndex = 12 * chunkSize.short;

/** Makes an index from documents. */
export class IndexBuilder {
  readonly #documents: SearchDocument[] = [];
  readonly #terms: TermIndex;

  /** @param mostListed how many documents are listed with a term of texts, before Pagefind is asked for it */
  constructor(mostListed?: number) {
    this.#terms = new TermIndex(mostListed);
  }

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
  const entries = Array.from(terms.entries(), (entry) => ({ entry, size: JSON.stringify(entry).length }));
  const isLong = entries.reduce((sum, { size }) => sum + size, 0) > longIndex;
  const most = isLong ? chunkSize.long : chunkSize.short;
  let [chunk, length]: [[string, TermPlaces][], number] = [[], 0];
  for (const { entry, size } of entries) {
    chunk.push(entry);
    length += size;
    if (length < most) continue;
    yield chunk;
    [chunk, length] = [[], 0];
  }
  if (chunk.length > 0) yield chunk;
}
