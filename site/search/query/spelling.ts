import { editDistance, spellingOf, type Spelling } from "../../../schemas/likeness/edit-distance.ts";
import { singularOf } from "../text/stem.ts";
import { isStopWord } from "../text/stop-words.ts";
import { wordsOf } from "../text/tokens.ts";
import type { Names } from "./names.ts";

/** Number of letters for each typo that a word may have. */
const lettersPerTypo = 4;

const maxEditDistance = 2;

/** The maximum number of corrections for a word. */
const most = 3;

/** The minimum number of letters of each of two words that people write as one. */
const shortestPart = 3;

/** A correction of a misspelt word. */
export interface Correction {
  word: string;
  /**
   * Whether it is certain enough to search for at once: a word of a name or a synonym, with one typo, not at the first
   * letter, in a singular of six letters or more; of five beside other words. Everyday words are often like another of a
   * text: “beaches” are no “breaches”.
   */
  likely: boolean;
}

/** Corrects words that no document contains. */
export class Speller {
  readonly #names: Names;
  #known: { spelling: Spelling; frequency: number }[] | undefined;

  constructor(names: Names) {
    this.#names = names;
  }

  /**
   * Returns up to three known words within the edit distance that the length allows: the nearest first, then those with
   * the same first letter, then the most frequent. Without any, corrects the singular.
   * Typos in the first letter are rare: a word with another first letter has to be one of a name, at distance 1. Many
   * words of four letters are like each other, so that only likely typos of them count.
   *
   * @param isAlone whether no other word of the query helps to tell what was meant
   */
  corrections(typed: string, { isAlone = true }: { isAlone?: boolean } = {}): Correction[] {
    const limit = Math.min(maxEditDistance, Math.floor(typed.length / lettersPerTypo));
    if (limit === 0 || !/^\p{L}+$/u.test(typed)) return [];
    this.#known ??= [...wordsKnown(this.#names)]
      .filter(([word]) => word.length >= 3 && /^\p{L}+$/u.test(word) && !isStopWord(word))
      .map(([word, frequency]) => ({ spelling: spellingOf(word), frequency }));
    const [wanted, singular] = [spellingOf(typed), singularOf(typed)];
    const found = this.#known
      .flatMap(({ spelling, frequency }) => {
        const distance = editDistance(wanted, spelling, limit);
        if (distance === undefined) return [];
        const { word } = spelling;
        const begins = word.startsWith(typed.slice(0, 1));
        if (distance === 1 && typed.length === lettersPerTypo && !isTypo(typed, word)) return [];
        return begins || (distance === 1 && this.#names.has(word)) ? [{ word, distance, frequency, begins }] : [];
      })
      .sort((a, b) => a.distance - b.distance || Number(b.begins) - Number(a.begins) || b.frequency - a.frequency)
      .slice(0, most)
      .map(({ word, distance, begins, frequency }) => ({
        word,
        likely:
          distance === 1 && singular.length >= (isAlone ? 6 : 5) && begins && frequency >= 1 && isTypo(typed, word),
      }));
    if (found.length > 0) return found;
    return singular === typed ? this.#partsOf(typed) : this.corrections(singular, { isAlone });
  }

  /** Returns the two known words that a word is made of: “tri borough”. */
  #partsOf(typed: string): Correction[] {
    for (let at = shortestPart; at <= typed.length - shortestPart; at++) {
      const parts = [typed.slice(0, at), typed.slice(at)];
      if (parts.every((part) => this.#names.frequency.has(part))) return [{ word: parts.join(" "), likely: false }];
    }
    return [];
  }
}

/** The length from which a word with another or one more letter is hardly another word. */
const longWord = 9;

/**
 * Whether a word at edit distance 1 of another is a misspelling of it and hardly another word: two letters are swapped, a
 * letter is missing or doubled, or a later vowel is another. “Tribal” is no “trial”, and “tourist” no “tourism”. Of 480
 * frequent English words that differ by one letter from one of a name, four in five differ in other ways; of common
 * misspellings, one in four.
 */
function isTypo(typed: string, word: string): boolean {
  let at = 0;
  while (typed[at] === word[at]) at++;
  const [rest, other] = [typed.slice(at), word.slice(at)];
  if (rest.length < other.length) return rest !== "";
  const isLong = typed.length >= longWord && rest.length > 1;
  if (rest.length > other.length) return isLong || rest.startsWith(typed.charAt(at - 1));
  const isSwapped = rest.startsWith(other.charAt(1) + other.charAt(0));
  return isLong || isSwapped || (at >= 3 && [rest, other].every((some) => /^[aeiouy]/.test(some)));
}

/** Returns the words of texts, names and synonyms, and the runs of words in names, with their frequency. */
function wordsKnown(names: Names): Map<string, number> {
  const synonyms = names.phrases.groups.flatMap(({ phrases, asked = [] }) => [...phrases, ...asked].flatMap(wordsOf));
  const known = new Map(names.frequency);
  for (const word of [...joinedIn(names), ...synonyms]) known.set(word, Math.max(1, known.get(word) ?? 0));
  return known;
}

/** Returns the runs of words in names, joined: “openreferral” in Open Referral UK. */
function joinedIn({ words }: Names): Set<string> {
  const joined = new Set<string>();
  for (const name of words) {
    for (let from = 0; from < name.length - 1; from++) {
      for (let to = from + 2; to <= name.length; to++) {
        const run = name.slice(from, to);
        if (![run[0], run.at(-1)].some((word) => isStopWord(word ?? ""))) joined.add(run.join(""));
      }
    }
  }
  return joined;
}
