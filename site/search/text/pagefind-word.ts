/** Where Pagefind splits a word and would take its parts for words as well: “open311”. */
const splits = /(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu;

/** Keeps a word whole. Pagefind leaves it out of the word itself. */
const joiner = "\u2060";

/** Returns how a term of a text is written for Pagefind’s index. */
export function indexedWord(term: string): string {
  return askedWord(term).replace(splits, joiner);
}

/** Returns how Pagefind is asked for a term. It has only words of letters and digits, so a group of synonyms is made one. */
export function askedWord(term: string): string {
  return term.startsWith("=") ? `synonymsof${term.replace(/[^\p{L}\p{N}]/gu, "")}` : term;
}
