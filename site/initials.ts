/** The initials of a name, at most two: “Open Play” → “OP”, “GOV.UK Notify” → “GN”, “Mosaic” → “M”. */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{N}.'’&]*/gu) ?? [];
  return words
    .slice(0, 2)
    .map((word) => String.fromCodePoint(word.codePointAt(0) ?? 0).toUpperCase())
    .join("");
}
