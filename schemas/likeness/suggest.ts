import { compareTexts } from "../compare.ts";
import { editDistance, spellingOf } from "./edit-distance.ts";

/** Returns the candidates that somebody may have meant by a word, nearest first. */
export type Suggest = (word: string) => string[];

/**
 * Prepares the candidates for looking up many words. Each lookup returns the candidates, nearest first, that are at a
 * edit distance of at most 2 (1 for words of up to four characters), or that are a prefix of the word or the other way
 * round, where both have at least four characters.
 */
export function suggester(candidates: Iterable<string>): Suggest {
  const all = Array.from(candidates, (candidate) => ({ candidate, ...spellingOf(plainWord(candidate)) }));
  return (word) => {
    const wanted = spellingOf(plainWord(word));
    const { length } = wanted.word;
    const limit = length <= 4 ? 1 : 2;
    const near: { candidate: string; steps: number }[] = [];
    for (const other of all) {
      const { candidate } = other;
      const steps = editDistance(wanted, other, limit);
      if (steps !== undefined) near.push({ candidate, steps });
      else if (length >= 4 && isPrefix(wanted.word, other.word)) {
        near.push({ candidate, steps: limit + Math.abs(other.word.length - length) });
      }
    }
    return near
      .sort((a, b) => a.steps - b.steps || compareTexts(a.candidate, b.candidate))
      .map(({ candidate }) => candidate);
  };
}

/** Returns the candidates that `suggester` finds for one word. */
export function suggest(word: string, candidates: Iterable<string>): string[] {
  return suggester(candidates)(word);
}

/** The length, in characters, to which `nearest` truncates a word, so that a long text costs little time. */
const maxComparedLength = 50;

/** Returns the `count` candidates with the least edit distance from a word, nearest first, without an upper limit. */
export function nearest(word: string, candidates: Iterable<string>, count: number): string[] {
  const all = Array.from(candidates, (candidate) => ({ candidate, spelling: spellingOf(plainWord(candidate)) }));
  const wanted = spellingOf(plainWord(word).slice(0, maxComparedLength));
  return all
    .map(({ candidate, spelling }) => ({ candidate, steps: editDistance(wanted, spelling, Infinity) ?? Infinity }))
    .sort((a, b) => a.steps - b.steps)
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/**
 * Returns the only candidate that equals a word but for case, separators or the plural, or else the only one that a typo
 * turns into the word (see {@link isTypo}).
 */
export function unambiguousMatch(word: string, candidates: Iterable<string>): string | undefined {
  const all = Array.from(candidates, (candidate) => ({ candidate, plain: plainWord(candidate) }));
  const wanted = plainWord(word);
  const stem = singularOf(wanted);
  const levels: readonly ((plain: string) => boolean)[] = [
    (plain) => plain === wanted,
    (plain) => singularOf(plain) === stem,
    (plain) => isTypo(wanted, plain),
    (plain) => isTypo(stem, singularOf(plain)),
  ];
  for (const isMatch of levels) {
    const found = all.filter(({ plain }) => isMatch(plain));
    if (found.length > 0) return found.length === 1 ? found[0]?.candidate : undefined;
  }
  return undefined;
}

/**
 * Whether two words of at least four letters are at an edit distance of 1. Where one letter replaces another, the words
 * are real ones too often: the first letter of “costing” and “hosting”, any letter of words as short as “rule” and “role”.
 */
function isTypo(one: string, other: string): boolean {
  const isReplaced = one.length === other.length && lettersOf(one) !== lettersOf(other);
  if (Math.min(one.length, other.length) < 4) return false;
  if (isReplaced && (one.length < 6 || !other.startsWith(one.charAt(0)))) return false;
  return editDistance(spellingOf(one), spellingOf(other), 1) !== undefined;
}

function lettersOf(word: string): string {
  return word.split("").sort().join("");
}

/** Returns the singular of a lower-case English word that has a regular plural; any other word as it is. */
export function singularOf(word: string): string {
  return word.replace(/ies$/, "y").replace(/(?<=[a-z]{3})s$/, "");
}

function isPrefix(wanted: string, other: string): boolean {
  return other.startsWith(wanted) || (other.length >= 4 && wanted.startsWith(other));
}

/** Returns “Did you mean …?” with the first three suggestions; an empty text without any. */
export function didYouMean(suggestions: readonly string[]): string {
  const words = suggestions.slice(0, 3).map((word) => `“${word}”`);
  return words.length === 0
    ? ""
    : ` Did you mean ${new Intl.ListFormat("en-GB", { type: "disjunction" }).format(words)}?`;
}

/** Normalises a word: lower case, without spaces, hyphens and underscores. */
export function plainWord(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, "");
}
