import { numbersFrom } from "../../number-gaps.ts";
import { fieldBits } from "../fields.ts";
import type { Contents, TermPlaces } from "../index/shapes.ts";
import type { TermDocuments } from "./match.ts";
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
  async documentsOf(terms: Iterable<string>): Promise<TermDocuments> {
    const found = Array.from(new Set(terms), async (term) => [term, listed(await this.#placesOf(term))] as const);
    return new Map(await Promise.all(found));
  }

  async #placesOf(term: string): Promise<TermPlaces> {
    const file = this.#chunks.findLast(([first]) => first <= term)?.[1];
    if (file === undefined) return [];
    const terms = await this.#source.terms(file);
    return Object.hasOwn(terms, term) ? (terms[term] ?? []) : [];
  }
}

function listed(places: TermPlaces): Map<number, number> {
  const documents = new Map<number, number>();
  for (const [fields, ...gaps] of places) {
    for (const number of numbersFrom(gaps)) documents.set(number, fields);
  }
  return documents;
}

/** Leaves out what has a term in its text alone. */
export function outsideTexts(documents: TermDocuments): TermDocuments {
  return new Map(
    Array.from(documents, ([term, fieldsOf]) => [
      term,
      new Map(Array.from(fieldsOf).filter(([, fields]) => fields !== fieldBits.text)),
    ]),
  );
}
