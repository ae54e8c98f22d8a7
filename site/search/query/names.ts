import { compareTexts } from "../../../schemas/compare.ts";
import type { Contents, WordsFile } from "../index/shapes.ts";
import { Phrases } from "../text/synonym-phrases.ts";
import { partsOf, tokensOf, wordsOf } from "../text/tokens.ts";
import { Systems } from "./systems-in.ts";

/**
 * The names of everything that can be found, and of what councils know by other names, ready for being compared with what
 * somebody types.
 */
export class Names {
  /** By number: the words of each name, and of each name with joined words in their parts. */
  readonly #words: (readonly string[])[][];
  /** Word of a name, or of a text → how often it occurs; words of texts count less than any name. */
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

  /** Adds the words of texts, with spaces between. */
  learn(words: WordsFile): void {
    for (const word of words.split(" ")) if (!this.frequency.has(word)) this.frequency.set(word, 0.5);
  }

  /** Whether a word is part of a name. */
  has(word: string): boolean {
    return (this.frequency.get(word) ?? 0) >= 1;
  }

  /** The words that stand next to one another in a name and are joined in this one: “openreferral” → open, referral. */
  partsOf(joined: string): readonly string[] {
    if (joined.length < 5) return [];
    for (const words of this.#words.flat()) {
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

  /** The numbers of what has a name in which each word begins one, or that begins with all of them joined. */
  beginningWith(words: readonly string[]): number[] {
    const joined = words.join("");
    const fits = (name: readonly string[]): boolean =>
      words.every((word) => name.some((other) => other.startsWith(word))) || name.join("").startsWith(joined);
    return this.#words.flatMap((all, number) => (all.some(fits) ? [number] : []));
  }

  /** The words of names and of the texts, where they are known, that go on from a beginning, the most frequent first. */
  completions(beginning: string): string[] {
    return Array.from(this.frequency)
      .filter(([word]) => word.length > beginning.length && word.startsWith(beginning))
      .sort(([one, a], [other, b]) => b - a || compareTexts(one, other))
      .map(([word]) => word);
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
