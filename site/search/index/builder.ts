import { createHash } from "node:crypto";

import type { SearchDocument } from "../documents/document.ts";
import { contentsOf } from "./contents.ts";
import { filtersFile } from "./filters-file.ts";
import type { Contents, Occurrences } from "./shapes.ts";
import { TermIndex } from "./term-index.ts";

/** The files of an index: path → text. */
export type IndexFiles = ReadonlyMap<string, string>;

/** How many characters of terms are in one file: few enough for a search, enough to compress well. */
const chunkSize = 48_000;

/** Makes an index from documents. */
export class IndexBuilder {
  readonly #documents: SearchDocument[] = [];
  readonly #terms = new TermIndex();

  /** Adds documents. Kinds have to come in the order of `resultKinds`. */
  add(documents: readonly SearchDocument[]): void {
    for (const document of documents) this.#terms.add(this.#documents.push(document) - 1, document);
  }

  /** Returns the files of the index. */
  files(): IndexFiles {
    const files = new Map<string, string>();
    const chunks: Contents["chunks"][number][] = [];
    for (const chunk of chunksOf(this.#terms)) {
      const text = JSON.stringify(Object.fromEntries(chunk));
      // The name says what is in it, so that a browser never mixes the chunks of two indexes.
      const file = `terms/${createHash("sha256").update(text).digest("hex").slice(0, 12)}.json`;
      files.set(file, text);
      chunks.push([chunk[0]?.[0] ?? "", file]);
    }
    files.set("filters.json", JSON.stringify(filtersFile(this.#documents)));
    for (const { url, fields } of this.#documents) files.set(resultPath(url), JSON.stringify(fields));
    return files.set("contents.json", JSON.stringify(contentsOf(this.#documents, chunks, this.#terms.words)));
  }
}

/** Returns the path of the file of what a result shows, given its address. */
function resultPath(url: string): string {
  return `results${url.slice(0, -1)}.json`;
}

function* chunksOf(terms: TermIndex): Generator<[term: string, occurrences: Occurrences][]> {
  let [chunk, size]: [[string, Occurrences][], number] = [[], 0];
  for (const [term, occurrences] of terms.entries()) {
    chunk.push([term, occurrences]);
    size += term.length + JSON.stringify(occurrences).length;
    if (size < chunkSize) continue;
    yield chunk;
    [chunk, size] = [[], 0];
  }
  if (chunk.length > 0) yield chunk;
}
