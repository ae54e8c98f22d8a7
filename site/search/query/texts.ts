import type { Contents } from "../index/shapes.ts";
import { askedWord } from "../text/pagefind-word.ts";
import type { IndexSource, TextEngine } from "./source.ts";

/**
 * The texts of the documents, which Pagefind’s index has. What it answers is checked against ours, because it answers
 * without what it could not load, and because a site may be renewed between two requests.
 */
export class Texts {
  readonly #version: string;
  readonly #size: number;
  readonly #source: IndexSource;
  #engine: Promise<TextEngine> | undefined;

  constructor({ texts, names }: Contents, source: IndexSource) {
    this.#version = texts;
    this.#size = names.length;
    this.#source = source;
  }

  /**
   * Returns the documents that have a term in their text alone.
   *
   * @param count how many these are
   * @throws {Error} where Pagefind cannot be loaded, or answers with others
   */
  async having(term: string, count: number): Promise<ReadonlySet<number>> {
    const engine = await this.#open();
    const places = await engine.placesOf(askedWord(term, this.#version));
    const found = new Set(places.map((place) => place % this.#size));
    if (places.length === count && found.size === count) return found;
    this.#engine = undefined;
    throw new Error(`Pagefind finds “${term}” in ${places.length} texts in place of ${count}.`);
  }

  #open(): Promise<TextEngine> {
    this.#engine ??= this.#source.pagefind(this.#version);
    // What could not be loaded is asked for again the next time.
    this.#engine.catch(() => (this.#engine = undefined));
    return this.#engine;
  }
}
