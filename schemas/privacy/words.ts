/** The words of a list, which are separated by white space. */
export function wordList(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** A name as the lists of names have it: in lower case, without accents, apostrophes and the mark of the genitive. */
export function plainWord(word: string): string {
  if (/^[A-Za-z]+$/.test(word)) return word.toLowerCase();
  return word
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/['’]s$/, "")
    .replace(/['’.]/g, "");
}
