/**
 * The words of a name in one spelling: lower case, without accents and apostrophes, “&” as “and”, “Saint” and “St.” as
 * “st”. Hyphens and other marks only separate words.
 */
export function wordsIn(text: string): string[] {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/['’‘ʼ`´]/g, "")
    .replace(/&/g, " and ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => (word === "saint" ? "st" : word));
}
