import { editDistance, spellingOf } from "../likeness/edit-distance.ts";
import { singularOf, suggest } from "../likeness/suggest.ts";
import type { Words } from "./vocabulary.ts";

/**
 * Returns the word of a controlled list that a text certainly means, by its name or title: they differ only in case,
 * punctuation, spacing or the plural or, from four characters on, by one typo where no second word is near. A different
 * digit is never a typo.
 */
export function wordMeant(words: Words, typed: string): string | undefined {
  const names = namesOf(words);
  const wanted = comparable(typed);
  const same = only(names.filter(({ text }) => text === wanted));
  if (same !== undefined) return same;
  const plural = only(names.filter(({ text }) => singularOf(text) === singularOf(wanted)));
  if (plural !== undefined) return plural;
  const spelling = spellingOf(wanted);
  const near = (limit: number): Name[] =>
    names.filter(({ text }) => editDistance(spelling, spellingOf(text), limit) !== undefined);
  const typos = near(1).filter(
    ({ text }) => Math.min(text.length, wanted.length) >= 4 && digits(text) === digits(wanted),
  );
  // In a short word, an edit distance of two reaches words with another meaning.
  return only(near(wanted.length < 6 ? 1 : 2)) === undefined ? undefined : only(typos);
}

/**
 * Returns the words that a text may mean: those that it contains, then those with one of its words of four letters or more
 * in their name or title, then those at a small edit distance.
 */
export function wordsLike(words: Words, typed: string): string[] {
  const near = suggest(typed, Object.keys(words));
  const wanted = partsOf(typed);
  const holding = Object.entries(words).filter(([word, { title }]) =>
    wanted.some((part) => part.length >= 4 && [...partsOf(word), ...partsOf(title)].includes(part)),
  );
  const named = Object.keys(words).filter((word) => ` ${spaced(typed)} `.includes(` ${spaced(word)} `));
  return [...new Set([...named, ...holding.map(([word]) => word), ...near])];
}

/** A word with one of its names, normalised by `comparable`. */
interface Name {
  word: string;
  text: string;
}

function namesOf(words: Words): Name[] {
  return Object.entries(words).flatMap(([word, { title }]) =>
    [word, title].map((text) => ({ word, text: comparable(text) })),
  );
}

function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/&/g, "and")
    .replace(/[^\p{L}\p{N}.]+/gu, "");
}

function only(names: readonly Name[]): string | undefined {
  const [word, second] = new Set(names.map((name) => name.word));
  return second === undefined ? word : undefined;
}

function digits(text: string): string {
  return text.replace(/\D/g, "");
}

/** Normalises a text to lower case with single spaces between words and numbers. */
function spaced(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, " ")
    .trim();
}

function partsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map(singularOf);
}
