import { grouped } from "./count.ts";
import { replaceHidden } from "./hidden.ts";

/**
 * Somebody else’s text inside “ and ”, for a message: on one line, not long, nothing in it that cannot be seen, and
 * unable to end the quotation itself. Whoever composes markup from a message can rely on it that such text stands
 * nowhere but between these marks.
 */
export function quoted(text: string): string {
  const inert = replaceHidden(text, () => "\ufffd")
    .replace(/[“”]/g, "'")
    .replace(/\s+/g, " ")
    .replace(/\p{Cs}/gu, "\ufffd");
  return `“${inert.length > 80 ? `${inert.slice(0, 79).toWellFormed()}…` : inert}”`;
}

/** A choice in a sentence: “a”, “b” or “c”. */
export function eitherOf(choices: readonly string[]): string {
  return new Intl.ListFormat("en-GB", { type: "disjunction" }).format(choices);
}

/** Several in a sentence: a, b and c. */
export function allOf(items: readonly string[]): string {
  return new Intl.ListFormat("en-GB").format(items);
}

/** Somebody else’s texts in a sentence: “a”, “b” and 3 more. */
export function quotedList(texts: readonly string[], most = 10): string {
  const shown = texts.length > most ? texts.slice(0, most - 1) : texts;
  const rest = texts.length - shown.length;
  return allOf([...shown.map(quoted), ...(rest === 0 ? [] : [`${grouped(rest)} more`])]);
}
