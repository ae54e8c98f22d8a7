import { numbersFrom } from "../index/gaps.ts";
import type { Contents, Occurrences } from "../index/shapes.ts";
import type { IndexSource } from "./source.ts";

/** Looks up where terms occur, from the one chunk of the index that has each. */
export class TermLookup {
  readonly #chunks: Contents["chunks"];
  readonly #source: IndexSource;

  constructor({ chunks }: Contents, source: IndexSource) {
    this.#chunks = chunks;
    this.#source = source;
  }

  /** Returns for each term the documents that have it, with the set of fields in which they do. */
  async documentsOf(terms: Iterable<string>): Promise<Map<string, ReadonlyMap<number, number>>> {
    const found = Array.from(new Set(terms), async (term) => [term, await this.#documentsOf(term)] as const);
    return new Map(await Promise.all(found));
  }

  async #documentsOf(term: string): Promise<ReadonlyMap<number, number>> {
    const file = this.#chunks.findLast(([first]) => first <= term)?.[1];
    if (file === undefined) return new Map();
    const terms = await this.#source.terms(file);
    return Object.hasOwn(terms, term) ? read(terms[term] ?? []) : new Map<number, number>();
  }
}

function read(occurrences: Occurrences): Map<number, number> {
  const documents = new Map<number, number>();
  for (const [fields, ...gaps] of occurrences) for (const number of numbersFrom(gaps)) documents.set(number, fields);
  return documents;
}
