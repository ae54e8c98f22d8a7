import { editDistance, spellingOf, type Spelling } from "../../../schemas/likeness/edit-distance.ts";
import { isStopWord } from "../text/stop-words.ts";
import type { Names } from "./names.ts";

/** One slip is forgiven for so many letters. */
const lettersPerSlip = 4;

const mostSlips = 2;

/** How many other words are tried for a word. */
const most = 3;

/** A word that somebody may have meant. */
export interface Correction {
  word: string;
  /** Whether so long a word with one slip can hardly mean another. */
  likely: boolean;
}

/** Finds what somebody may have meant by a word that nothing has. */
export class Speller {
  readonly #names: Names;
  #known: { spelling: Spelling; frequency: number }[] | undefined;

  constructor(names: Names) {
    this.#names = names;
  }

  /**
   * The words at most one slip away for every four letters, nearest and then most frequent first. Few people slip at the
   * first letter: a word that begins otherwise is one of a name, and one slip away.
   */
  corrections(typed: string): Correction[] {
    const limit = Math.min(mostSlips, Math.floor(typed.length / lettersPerSlip));
    if (limit === 0 || !/^\p{L}+$/u.test(typed)) return [];
    this.#known ??= Array.from(this.#names.frequency)
      .filter(([word]) => word.length >= 3 && /^\p{L}+$/u.test(word) && !isStopWord(word))
      .map(([word, frequency]) => ({ spelling: spellingOf(word), frequency }));
    const wanted = spellingOf(typed);
    return this.#known
      .flatMap(({ spelling, frequency }) => {
        const distance = editDistance(wanted, spelling, limit);
        if (distance === undefined) return [];
        const { word } = spelling;
        const begins = word.startsWith(typed.slice(0, 1));
        return begins || (distance === 1 && this.#names.has(word)) ? [{ word, distance, frequency, begins }] : [];
      })
      .sort((a, b) => a.distance - b.distance || Number(b.begins) - Number(a.begins) || b.frequency - a.frequency)
      .slice(0, most)
      .map(({ word, distance, begins }) => ({ word, likely: distance === 1 && typed.length >= 6 && begins }));
  }
}
