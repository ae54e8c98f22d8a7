/** What people write before the name of what they want to replace. */
const before = [
  /^(?:an? )?(?:alternatives?|replacements?|substitutes?) (?:to|for|of) /i,
  /^(?:what (?:can|could|should) (?:we|i) use )?(?:instead of|in place of) /i,
  /^(?:replac(?:e|ing)|(?:move|moving|switch|switching) (?:away )?from) /i,
];

/** What a query wants replaced: “Confirm” in “alternative to Confirm”; nothing where it asks for no such thing. */
export function wantsReplaced(query: string): string | undefined {
  const phrase = before.map((pattern) => pattern.exec(query)?.[0] ?? "").find((found) => found !== "");
  const wanted = phrase === undefined ? "" : query.slice(phrase.length).replace(/(?<![\s?])[\s?]+$/, "");
  return wanted === "" ? undefined : wanted;
}
