import { numbersFrom } from "../index/gaps.ts";
import type { Contents } from "../index/shapes.ts";
import { askedWord } from "../text/pagefind-word.ts";
import type { IndexSource, TextEngine } from "./source.ts";

interface Opened {
  engine: TextEngine;
  /** The beginning of the id of a text → its document. */
  documents: ReadonlyMap<string, number>;
  /** The length of each beginning. */
  width: number;
}

/**
 * The texts of the documents, which Pagefind’s index has. What it answers is checked against ours, because it answers
 * without what it could not load, and because a site may be renewed between two requests.
 */
export class Texts {
  readonly #file: string;
  readonly #source: IndexSource;
  #opened: Promise<Opened> | undefined;

  constructor({ texts }: Contents, source: IndexSource) {
    this.#file = texts;
    this.#source = source;
  }

  /**
   * Returns the documents that have a term in their text alone.
   *
   * @param count how many these are
   * @throws {Error} where Pagefind cannot be loaded, or answers with others
   */
  async having(term: string, count: number): Promise<ReadonlySet<number>> {
    const { engine, documents, width } = await this.#open();
    const ids = await engine.having(askedWord(term));
    const numbers = ids.map((id) => documents.get(id.slice(0, width)));
    const found = new Set(numbers.filter((number) => number !== undefined));
    if (ids.length === count && found.size === count) return found;
    this.#opened = undefined;
    throw new Error(`Pagefind finds “${term}” in ${ids.length} texts in place of ${count}.`);
  }

  #open(): Promise<Opened> {
    this.#opened ??= Promise.all([this.#source.pagefind(this.#file), this.#source.texts(this.#file)]).then(
      ([engine, { gaps, ids, width }]) => ({
        engine,
        documents: new Map(
          Array.from(numbersFrom(gaps), (number, index) => [ids.slice(index * width, (index + 1) * width), number]),
        ),
        width,
      }),
    );
    // What could not be loaded is asked for again the next time.
    this.#opened.catch(() => (this.#opened = undefined));
    return this.#opened;
  }
}
