/** Normalises a text to words without case, accents and punctuation, each after a space: “Plan X’s map” → “ plan xs map”. */
export function plainWords(text: string): string {
  const words = text
    .normalize("NFKD")
    .replace(/[\p{Mn}'’]/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return words ? ` ${words.join(" ")}` : "";
}

/** Returns the active filters as a sentence with a trailing space: “Filters: Stage: Live or Beta; Type: API. ” */
export function filterSentence(filters: readonly { about: string; title: string }[]): string {
  if (filters.length === 0) return "";
  const groups = Map.groupBy(filters, ({ about }) => about);
  const parts = Array.from(groups, ([about, some]) => `${about}: ${some.map(({ title }) => title).join(" or ")}`);
  return `Filters: ${parts.join("; ")}. `;
}
