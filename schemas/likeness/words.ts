/**
 * Tokenises a name into normalised words: lower case, without accents and apostrophes, “&” as “and”, “Saint” and “St.” as
 * “st”. Hyphens and other punctuation separate words.
 */
export function wordsIn(text: string): string[] {
  // Fast path for ASCII: patterns without Unicode are several times quicker.
  if (/^[ -%(-_a-~]*$/.test(text)) return separated(text.toLowerCase().split(/[^a-z\d]+/));
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/['’‘ʼ`´]/g, "")
    .replace(/&/g, " and ")
    .split(/[^\p{L}\p{N}]+/u);
  return separated(plain);
}

function separated(words: readonly string[]): string[] {
  return words.filter(Boolean).map((word) => (word === "saint" ? "st" : word));
}
