/** The words of a text without case, accents and punctuation, each after a space: “Plan X’s map” → “ plan xs map”. */
export function plainWords(text: string): string {
  const words = text
    .normalize("NFKD")
    .replace(/[\p{Mn}'’]/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return words ? ` ${words.join(" ")}` : "";
}
