import { deltaDecode } from "../../delta-encoding.ts";
import { fieldBits } from "../fields.ts";
import type { Contents, TermPlaces } from "../index/shapes.ts";
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
    const found = Array.from(new Set(terms), async (term) => {
      const places = await this.#placesOf(term);
      const documents = listed(places, where);
      const count = places.find((place) => typeof place === "number");
      for (const number of where === "all" && count !== undefined ? await this.#texts.having(term, count) : [])
        documents.set(number, fieldBits.text);
      return [term, documents] as const;
    });
    return new Map(await Promise.all(found));
  }

  /** Whether any text contains any of some terms. */
  async haveTexts(terms: Iterable<string>): Promise<boolean> {
    const places = Array.from(terms, async (term) => (await this.#placesOf(term)).some(isOfTexts));
    return (await Promise.all(places)).includes(true);
  }

  async #placesOf(term: string): Promise<TermPlaces> {
    const file = this.#chunks.findLast(([start]) => start <= term)?.[1];
    if (file === undefined) return [];
    const terms = await this.#source.terms(file);
    return Object.hasOwn(terms, term) ? (terms[term] ?? []) : [];
  }
}

function listed(places: TermPlaces, where: "fields" | "all"): Map<number, number> {
  const documents = new Map<number, number>();
  for (const place of places) {
    if (typeof place === "number" || (where === "fields" && isOfTexts(place))) continue;
    const [fields, ...gaps] = place;
    for (const number of deltaDecode(gaps)) documents.set(number, fields);
  }
  return documents;
}

/** Whether a posting list is of documents that contain the term in their text alone. */
function isOfTexts(place: TermPlaces[number]): boolean {
  return typeof place === "number" || place[0] === fieldBits.text;
}
