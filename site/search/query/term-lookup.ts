import { fieldBits } from "../fields.ts";
import { numbersFrom } from "../index/gaps.ts";
import type { Contents, TermPlaces } from "../index/shapes.ts";
import type { TermDocuments } from "./match.ts";
import type { IndexSource } from "./source.ts";
import { Texts } from "./texts.ts";

/** Looks up where terms occur: in fields from the one chunk of the index that has each, in texts from Pagefind. */
export class TermLookup {
  readonly #chunks: Contents["chunks"];
  readonly #source: IndexSource;
  readonly #texts: Texts;

  constructor(contents: Contents, source: IndexSource) {
    this.#chunks = contents.chunks;
    this.#source = source;
    this.#texts = new Texts(contents, source);
  }

  /** Returns for each term the documents that have it in fields or also in texts, with the set of these. */
  async documentsOf(terms: Iterable<string>, where: "fields" | "all"): Promise<TermDocuments> {
    const found = Array.from(new Set(terms), async (term) => {
      const places = await this.#placesOf(term);
      const [documents, count] = [readFields(places), textsIn(places)];
      for (const number of where === "all" && count > 0 ? await this.#texts.having(term, count) : [])
        documents.set(number, fieldBits.text);
      return [term, documents] as const;
    });
    return new Map(await Promise.all(found));
  }

  /** Whether any text has any of some terms. */
  async haveTexts(terms: Iterable<string>): Promise<boolean> {
    const counts = Array.from(terms, async (term) => textsIn(await this.#placesOf(term)));
    return (await Promise.all(counts)).some((count) => count > 0);
  }

  async #placesOf(term: string): Promise<TermPlaces> {
    const file = this.#chunks.findLast(([first]) => first <= term)?.[1];
    if (file === undefined) return [];
    const terms = await this.#source.terms(file);
    return Object.hasOwn(terms, term) ? (terms[term] ?? []) : [];
  }
}

function readFields(places: TermPlaces): Map<number, number> {
  const documents = new Map<number, number>();
  for (const [fields, ...gaps] of places.filter((place) => typeof place === "object"))
    for (const number of numbersFrom(gaps)) documents.set(number, fields);
  return documents;
}

function textsIn(places: TermPlaces): number {
  return places.find((place) => typeof place === "number") ?? 0;
}
