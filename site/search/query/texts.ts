import type { Contents, TextPlace } from "../index/shapes.ts";
import { askedWord } from "../text/pagefind-word.ts";
import type { IndexSource, TextEngine } from "./source.ts";

/**
 * The texts of the entries, which Pagefind’s index has. What it answers is checked against ours, because it answers
 * without what it could not load, and because a site may be renewed between two requests.
 */
export class Texts {
  readonly #place: TextPlace;
  /** How many entries there are. */
  readonly #size: number;
  readonly #source: IndexSource;
  #engine: Promise<TextEngine> | undefined;

  constructor({ texts, kinds }: Contents, source: IndexSource) {
    this.#place = texts;
    this.#size = kinds.reduce((sum, { kind, count }) => (kind === "page" ? sum : sum + count), 0);
    this.#source = source;
  }

  /**
   * Returns the entries that have a term in their text alone.
   *
   * @param count how many these are
   * @throws {Error} where Pagefind cannot be loaded, or answers with others
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
    // What could not be loaded is asked for again the next time.
    this.#engine.catch(() => (this.#engine = undefined));
    return this.#engine;
  }
}
