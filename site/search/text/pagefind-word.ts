/** Matches where Pagefind would split a compound word and index its parts: “open311”. */
const splits = /(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu;

/** Word joiner (U+2060): keeps Pagefind from splitting a word, and is not indexed. */
const joiner = "\u2060";

/**
 * Terminator of every word, so that no word is a prefix of another. Pagefind treats it as a letter; no term contains
 * it.
 */
const end = "_";

/** Returns a term of a text as it is written into Pagefind’s index of a version. */
export function indexedWord(term: string, version: string): string {
  return askedWord(term, version).replace(splits, joiner);
}

/**
 * Returns the word to query Pagefind with for a term. Pagefind indexes letters and digits only, so other marks, such as
 * that of a synonym group, are encoded as letters.
 *
 * @param version letters in every word of an index, so that a stale index, whose document numbers differ, matches
 * nothing
 */
export function askedWord(term: string, version: string): string {
  return term.replace(/[^\p{L}\p{N}]/gu, inLetters) + version + end;
}

function inLetters(mark: string): string {
  const digits = Array.from(String(mark.codePointAt(0)), (digit) => "abcdefghij".charAt(Number(digit)));
  return `x${digits.join("")}x`;
}
