import type { Contents, WordsFile } from "../index/shapes.ts";
import { Phrases } from "../text/synonym-phrases.ts";
import { partsOf, tokensOf, wordsOf } from "../text/tokens.ts";
import { Systems } from "./systems-in.ts";

/**
 * The names of all documents, the synonym groups and the systems of the market, indexed for matching with a query.
 */
export class Names {
  /** Document number → the words of each name, and of each name with its compound words split. */
  readonly #words: (readonly string[])[][];
  /** Word → its frequency in names; 0.5 for a word of texts alone. */
  readonly frequency = new Map<string, number>();

  readonly phrases: Phrases;
  readonly systems: Systems;

  constructor({ names, also, synonyms, systems }: Pick<Contents, "names" | "also" | "synonyms" | "systems">) {
    this.phrases = new Phrases(synonyms);
    this.systems = new Systems(systems);
    this.#words = names.map((name) => spellings(name));
    for (const [number, ...others] of also) this.#words[number]?.push(...others.map(wordsOf));
    for (const some of this.#words) {
      for (const word of new Set(some.flat())) this.frequency.set(word, (this.frequency.get(word) ?? 0) + 1);
    }
  }

  /** Adds the words of texts, separated by spaces. */
  learn(words: WordsFile): void {
    for (const word of words.split(" ")) if (!this.frequency.has(word)) this.frequency.set(word, 0.5);
  }

  /** Whether a word is part of a name. */
  has(word: string): boolean {
    return (this.frequency.get(word) ?? 0) >= 1;
  }

  /** The words of every name. */
  get words(): (readonly string[])[] {
    return this.#words.flat();
  }

  /** Returns the adjacent words of a name that a joined word consists of: “openreferral” → open, referral. */
  partsOf(joined: string): readonly string[] {
    if (joined.length < 5) return [];
    for (const words of this.words) {
      for (let from = 0; from < words.length - 1; from++) {
        let text = words[from] ?? "";
        for (let to = from + 1; to < words.length && joined.startsWith(text); to++) {
          text += words[to] ?? "";
          // “carpark” is in “car parks”.
          if (text === joined || text === `${joined}s`) return words.slice(from, to + 1);
        }
      }
    }
    return [];
  }

  /**
   * Returns the documents with a name in which each word is a prefix of a word, or that begins with all of them joined.
   */
  beginningWith(words: readonly string[]): number[] {
    const joined = words.join("");
    const fits = (name: readonly string[]): boolean =>
      words.every((word) => name.some((other) => other.startsWith(word))) || name.join("").startsWith(joined);
    return this.#words.flatMap((all, number) => (all.some(fits) ? [number] : []));
  }
}

function spellings(name: string): (readonly string[])[] {
  const tokens = tokensOf(name);
  const split = tokens.flatMap(({ word, surface }) => {
    const parts = partsOf(surface);
    return parts.length > 0 ? parts : [word];
  });
  const words = tokens.map(({ word }) => word);
  return split.length === words.length ? [words] : [words, split];
}
