/** Where Pagefind splits a word and would take its parts for words as well: “open311”. */
const splits = /(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu;

/** Keeps a word whole. Pagefind leaves it out of the word itself. */
const joiner = "\u2060";

/** Ends every word, so that none is the beginning of another. Pagefind takes it for a letter, and no term has it. */
const end = "_";

/** Returns how a term of a text is written for Pagefind’s index of a version. */
export function indexedWord(term: string, version: string): string {
  return askedWord(term, version).replace(splits, joiner);
}

/**
 * Returns how Pagefind is asked for a term. It has only words of letters and digits, so any other mark, such as that of a
 * group of synonyms, is written in letters.
 *
 * @param version letters that are part of every word, so that another index, which numbers documents otherwise, has none
 */
export function askedWord(term: string, version: string): string {
  return term.replace(/[^\p{L}\p{N}]/gu, inLetters) + version + end;
}

function inLetters(mark: string): string {
  const digits = Array.from(String(mark.codePointAt(0)), (digit) => "abcdefghij".charAt(Number(digit)));
  return `x${digits.join("")}x`;
}
