/** Parses a list of words separated by white space. */
export function wordList(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Normalises a name as in the name lists: lower case, without accents, apostrophes, full stops and a possessive ’s. */
export function plainWord(word: string): string {
  if (/^[A-Za-z]+$/.test(word)) return word.toLowerCase();
  return word
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/['’]s$/, "")
    .replace(/['’.]/g, "");
}
