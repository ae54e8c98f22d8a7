import { hash } from "node:crypto";

import { compareTexts } from "../../../schemas/compare.ts";
import { isFirst, isOfShard, ownerOf } from "../../../schemas/shards/owner.ts";
import type { Shard } from "../../../schemas/shards/plan.ts";
import type { SearchDocument } from "../documents/document.ts";
import { pagefindFolder } from "../folder.ts";
import { chunkFile, chunkKey, hashLength, isWeakKey } from "./chunk-file.ts";
import { contentsOf, wordsFile } from "./contents.ts";
import { filtersFile } from "./filters-file.ts";
import type { ContentsFile } from "./shapes.ts";
import { TermIndex } from "./term-index.ts";
import { sheetsOf, type TextIndex, type TextSheets, versionOf } from "./texts.ts";

/** The files of an index: path → content. */
export type IndexFiles = ReadonlyMap<string, string | Uint8Array>;

/**
 * Chunk sizes, in characters. A search fetches the chunk of each of its terms: small chunks cost requests, large ones
 * bytes. A short index has a chunk of all weak words, because a long question has several of them, and twelve others, so
 * that any query takes at most 20 requests. A long index has small chunks, because twelve would take too many bytes.
 */
const chunkSize = { short: 12_000, long: 2_500 };

/** The maximum number of chunks of a short index, beside that of weak words. */
const mostChunks = 12;

/** The number of characters of terms from which an index is long. */
const longIndex = 290_000;

/**
 * Builds an index of documents. A shard receives all documents as well, but writes only the results and the texts of
 * its own. The first shard also writes the files that cover all documents.
 */
export class IndexBuilder {
  readonly #documents: SearchDocument[] = [];
  readonly #terms: TermIndex;
  readonly #shard: Shard | undefined;

  /** @param mostListed the longest posting list of a term of texts that is not left to Pagefind */
  constructor(mostListed?: number, shard?: Shard) {
    this.#terms = new TermIndex(mostListed);
    this.#shard = shard;
  }

  /** Adds documents, in the order of `resultKinds`. */
  add(documents: readonly SearchDocument[]): void {
    for (const document of documents) this.#terms.add(this.#documents.push(document) - 1, document);
  }

  /** Returns the records for Pagefind: the terms of the texts. */
  texts(): TextSheets {
    const terms = this.#terms.texts();
    const own = this.#shard ? withDocuments(terms, (number) => this.#isOwn(number)) : terms;
    return sheetsOf(own, this.#documents.filter(({ kind }) => kind !== "page").length, versionOf(terms));
  }

  /**
   * Returns the files of the index.
   *
   * @param systems the systems of the market
   */
  files(texts: TextIndex, systems: ContentsFile["systems"]): IndexFiles {
    const folder = pagefindFolder(this.#shard?.number);
    const files = new Map<string, string | Uint8Array>(
      Array.from(texts.files, ([path, content]) => [`${folder}/${path}`, content]),
    );
    for (const { url, fields } of this.#documents)
      if (isOfShard(this.#shard, url)) files.set(resultPath(url), JSON.stringify(fields));
    if (!isFirst(this.#shard)) return files;
    // Names of files have a content hash, so that a browser never mixes the files of two indexes: a short one, because
    // every first result loads those of all chunks.
    const write = (fileOf: (hash: string) => string, data: unknown): string => {
      const text = JSON.stringify(data);
      const digits = hash("sha256", text).slice(0, hashLength);
      files.set(fileOf(digits), text);
      return digits;
    };
    const chunks = Array.from(
      chunksOf(this.#terms),
      ({ start, terms }, place) => start + write((digits) => chunkFile(place, digits), Object.fromEntries(terms)),
    );
    files.set("filters.json", JSON.stringify(filtersFile(this.#documents)));
    const contents = contentsOf(this.#documents, {
      chunks: chunks.join("\n"),
      texts: { version: texts.version, folders: this.#folders() },
      words: wordsPath(write(wordsPath, wordsFile(this.#terms.words, this.#documents))),
      systems,
    });
    return files.set("contents.json", JSON.stringify(contents));
  }

  #isOwn(number: number): boolean {
    return isOfShard(this.#shard, this.#documents[number]?.url ?? "");
  }

  /** The folders of Pagefind’s indexes: one for each shard with texts, and none where no text needs Pagefind. */
  #folders(): string[] {
    const plan = this.#shard?.plan;
    const texts = this.#terms.texts();
    if (!plan) return texts.size > 0 ? [pagefindFolder()] : [];
    const owners = this.#documents.map(({ url }) => ownerOf(plan, url));
    const having = new Set([...texts.values()].flatMap((numbers) => numbers.map((n) => owners[n])));
    return Array.from({ length: plan.of }, (_, index) => index + 1)
      .filter((number) => having.has(number))
      .map(pagefindFolder);
  }
}

function wordsPath(digits: string): string {
  return `words/${digits}.json`;
}

/** Returns the path of the result file of an address. */
function resultPath(url: string): string {
  return `results${url.slice(0, -1)}.json`;
}

/** Filters the documents of terms, and drops terms without documents. */
function withDocuments(
  terms: ReadonlyMap<string, readonly number[]>,
  has: (number: number) => boolean,
): Map<string, readonly number[]> {
  const some = Array.from(terms, ([term, numbers]) => [term, numbers.filter(has)] as const);
  return new Map(some.filter(([, numbers]) => numbers.length > 0));
}

/** A chunk of the terms. `start` separates them from the previous ones and is the beginning of the first. */
interface Chunk {
  start: string;
  terms: readonly [term: string, places: string][];
}

function* chunksOf(index: TermIndex): Generator<Chunk> {
  const entries = Array.from(index.entries(), (entry) => ({
    entry,
    key: chunkKey(entry[0]),
    size: JSON.stringify(entry).length,
  })).sort((a, b) => compareTexts(a.key, b.key));
  const all = sum(entries);
  const isLong = all > longIndex;
  const weak = isLong ? [] : entries.filter(({ key }) => isWeakKey(key));
  const most = isLong ? chunkSize.long : Math.max(chunkSize.short, (all - sum(weak)) / mostChunks);
  let [terms, length, last]: [[string, string][], number, string] = [[], 0, ""];
  const chunk = (): Chunk => ({ start: separatorOf(last, chunkKey(terms[0]?.[0] ?? "")), terms });
  for (const [index, { entry, key, size }] of entries.entries()) {
    terms.push(entry);
    length += size;
    const left = weak.length - index - 1;
    if (left > 0 || (left < 0 && length < most)) continue;
    yield chunk();
    [terms, length, last] = [[], 0, key];
  }
  if (terms.length > 0) yield chunk();
}

function sum(entries: readonly { size: number }[]): number {
  return entries.reduce((all, { size }) => all + size, 0);
}

/** Returns the shortest beginning of a term that sorts after the previous term. */
function separatorOf(before: string, term: string): string {
  let end = 1;
  while (term.slice(0, end) <= before) end++;
  return term.slice(0, end);
}
