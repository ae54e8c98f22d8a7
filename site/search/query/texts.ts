import type { Contents, TextPlace } from "../index/shapes.ts";
import { askedWord } from "../text/pagefind-word.ts";
import type { IndexSource, TextEngine } from "./source.ts";

/**
 * Looks terms up in Pagefind’s index of the texts. Checks each answer against the count in our index, because Pagefind
 * omits chunks that fail to load, and because the site may be deployed between two requests.
 */
export class Texts {
  readonly #place: TextPlace;
  /** The number of documents with texts, by which positions are taken modulo. */
  readonly #size: number;
  readonly #source: IndexSource;
  #engine: Promise<TextEngine> | undefined;

  constructor({ texts, kinds }: Contents, source: IndexSource) {
    this.#place = texts;
    this.#size = kinds.reduce((sum, { kind, count }) => (kind === "page" ? sum : sum + count), 0);
    this.#source = source;
  }

  /**
   * Returns the documents that contain a term in their text alone.
   *
   * @param count how many there are by our index
   * @throws {Error} if Pagefind cannot be loaded or its answer has another number of documents
   */
  async having(term: string, count: number): Promise<ReadonlySet<number>> {
    const engine = await this.#open();
    const places = await engine.placesOf(askedWord(term, this.#place.version));
    const found = new Set(places.map((place) => place % this.#size));
    if (places.length === count && found.size === count) return found;
    this.#engine = undefined;
    throw new Error(`Pagefind finds “${term}” in ${places.length} texts in place of ${count}.`);
  }

  #open(): Promise<TextEngine> {
    this.#engine ??= this.#source.pagefind(this.#place);
    // A failed load is retried by the next call.
    this.#engine.catch(() => (this.#engine = undefined));
    return this.#engine;
  }
}
