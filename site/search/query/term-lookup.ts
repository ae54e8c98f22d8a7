import { fieldBits } from "../fields.ts";
import { chunkKey } from "../index/chunk-file.ts";
import type { Contents } from "../index/shapes.ts";
import { decodePlaces, type TermPlaces } from "../index/term-places.ts";
import type { TermDocuments } from "./match.ts";
import type { IndexSource } from "./source.ts";
import { Texts } from "./texts.ts";

/**
 * Looks up posting lists: from the chunk of the index that holds a term, and from Pagefind for terms that many texts
 * contain.
 */
export class TermLookup {
  readonly #chunks: Contents["chunks"];
  readonly #source: IndexSource;
  readonly #texts: Texts;

  constructor(contents: Contents, source: IndexSource) {
    this.#chunks = contents.chunks;
    this.#source = source;
    this.#texts = new Texts(contents, source);
  }

  /** Returns term → documents that contain it, in fields or also in texts, with the bitmask of the fields. */
  async documentsOf(terms: Iterable<string>, where: "fields" | "all"): Promise<TermDocuments> {
    const found = Array.from(new Set(terms), async (term) => [term, await this.#having(term, where)] as const);
    return new Map(await Promise.all(found));
  }

  /** Whether any text contains any of some terms. */
  async haveTexts(terms: Iterable<string>): Promise<boolean> {
    const places = Array.from(terms, async (term) => (await this.#placesOf(term)).some(isOfTexts));
    return (await Promise.all(places)).includes(true);
  }

  async #having(term: string, where: "fields" | "all"): Promise<Map<number, number>> {
    const documents = new Map<number, number>();
    for (const place of await this.#placesOf(term)) {
      if (where === "fields" && isOfTexts(place)) continue;
      const [fields, ...numbers] =
        typeof place === "number" ? [fieldBits.text, ...(await this.#texts.having(term, place))] : place;
      for (const number of numbers) documents.set(number, fields);
    }
    return documents;
  }

  async #placesOf(term: string): Promise<TermPlaces> {
    const key = chunkKey(term);
    const file = this.#chunks.findLast(([start]) => start <= key)?.[1];
    const terms = file === undefined ? {} : await this.#source.terms(file);
    return Object.hasOwn(terms, term) ? decodePlaces(terms[term] ?? "") : [];
  }
}

/** Whether a posting list is of documents that contain the term in their text alone. */
function isOfTexts(place: TermPlaces[number]): boolean {
  return typeof place === "number" || place[0] === fieldBits.text;
}
