/**
 * Somebody else’s text inside “ and ”, for a message: on one line, not long, nothing in it that cannot be seen, and
 * unable to end the quotation itself. Whoever composes markup from a message can rely on it that such text stands
 * nowhere but between these marks.
 */
export function quoted(text: string): string {
  const inert = text
    .replace(/[“”]/g, "'")
    .replace(/\s+/g, " ")
    .replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, "\ufffd");
  return `“${inert.length > 80 ? `${inert.slice(0, 79).toWellFormed()}…` : inert}”`;
}

const either = new Intl.ListFormat("en-GB", { type: "disjunction" });

/** A choice in a sentence: “a”, “b” or “c”. */
export function eitherOf(choices: readonly string[]): string {
  return either.format(choices);
}
