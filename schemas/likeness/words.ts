/**
 * The words of a name in one spelling: lower case, without accents and apostrophes, “&” as “and”, “Saint” and “St.” as
 * “st”. Hyphens and other marks only separate words.
 */
export function wordsIn(text: string): string[] {
  // Most names are in plain letters, for which patterns without Unicode are several times quicker.
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
