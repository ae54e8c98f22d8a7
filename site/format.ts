import { dateInWords } from "../schemas/fields/date-in-words.ts";
import { count, withThousandsSeparators } from "../schemas/problems/count.ts";

export { count as counted, dateInWords };

const numbers = new Intl.NumberFormat("en-GB");
const pounds = new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP", maximumFractionDigits: 0 });

/** Formats a period as far as it is known: “April 2023 to March 2024”, “since 2021”, “until 2024”; empty if it is not. */
export function periodInWords({ from, until }: { from?: string | undefined; until?: string | undefined }): string {
  if (from === undefined) return until === undefined ? "" : `until ${dateInWords(until)}`;
  return until === undefined
    ? `since ${dateInWords(from)}`
    : from === until
      ? dateInWords(from)
      : `${dateInWords(from)} to ${dateInWords(until)}`;
}

/** `1234` → “1,234”. */
export function numberInWords(number: number): string {
  // Fast path: a large catalogue formats millions of whole numbers, and Intl.NumberFormat takes a microsecond each.
  return Number.isInteger(number) ? withThousandsSeparators(number) : numbers.format(number);
}

const ordinals = new Intl.PluralRules("en-GB", { type: "ordinal" });
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "st", two: "nd", few: "rd" };

/** `3` → “3rd”. */
export function ordinal(number: number): string {
  return `${numberInWords(number)}${endings[ordinals.select(number)] ?? "th"}`;
}

/** `73000` → “£73,000”. */
export function poundsInWords(amount: number): string {
  return pounds.format(amount);
}

/**
 * Joins a list: “a”, “a and b”, “a, b and c”. If an item contains “and”, a comma precedes the last: “roads and
 * pavements, and waste”.
 */
export function listInWords(items: readonly string[]): string {
  return items.map((item, index) => listSeparator(index, items) + item).join("");
}

/** The separator before an item of a list in words, for pages that link each item. */
export function listSeparator(index: number, items: readonly string[]): string {
  if (index === 0) return "";
  if (index < items.length - 1) return ", ";
  return items.some((item) => item.includes(" and ")) ? ", and " : " and ";
}

/** Lists names, truncated after `few`: “Ayr, Bath and 3 others”. One name more than `few` is still listed. */
export function fewNames(names: readonly string[], few = 4): string {
  if (names.length <= few + 1) return listInWords(names);
  return listInWords([...names.slice(0, few), count(names.length - few, "other")]);
}
