import { withThousandsSeparators } from "./count.ts";
import { replaceHidden } from "./hidden.ts";

/**
 * Quotes untrusted text for a message: on one line, truncated to 80 UTF-16 code units, with hidden characters replaced,
 * and unable to close the quotation. Code that renders messages as markup relies on untrusted text being between “ and ”
 * only.
 */
export function quoted(text: string): string {
  const inert = replaceHidden(text, () => "\ufffd")
    .replace(/[“”]/g, "'")
    .replace(/\s+/g, " ")
    .replace(/\p{Cs}/gu, "\ufffd");
  return `“${inert.length > 80 ? `${inert.slice(0, 79).toWellFormed()}…` : inert}”`;
}

/** Joins alternatives: “a”, “b” or “c”. */
export function eitherOf(choices: readonly string[]): string {
  return new Intl.ListFormat("en-GB", { type: "disjunction" }).format(choices);
}

/** Joins items: a, b and c. */
export function allOf(items: readonly string[]): string {
  return new Intl.ListFormat("en-GB").format(items);
}

/** Quotes and joins untrusted texts, at most `most` items: “a”, “b” and 3 more. */
export function quotedList(texts: readonly string[], most = 10): string {
  const shown = texts.length > most ? texts.slice(0, most - 1) : texts;
  const rest = texts.length - shown.length;
  return allOf([...shown.map(quoted), ...(rest === 0 ? [] : [`${withThousandsSeparators(rest)} more`])]);
}
