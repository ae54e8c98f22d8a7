import { dateInWords } from "../schemas/fields/date-in-words.ts";
import { count, grouped } from "../schemas/problems/count.ts";

export { count as counted, dateInWords };

const numbers = new Intl.NumberFormat("en-GB");
const pounds = new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP", maximumFractionDigits: 0 });

/** From when until when, as far as known: “April 2023 to March 2024”, “since 2021”, “until 2024”. */
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
  // Whole numbers are written millions of times in a large catalogue, and the formatter takes a microsecond.
  return Number.isInteger(number) ? grouped(number) : numbers.format(number);
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
 * “a”, “a and b”, “a, b and c”; where a name has an “and” of its own, a comma says where it ends: “roads and pavements,
 * and waste”.
 */
export function listInWords(items: readonly string[]): string {
  return items.map((item, index) => wordsBefore(index, items) + item).join("");
}

/** What stands before an item of a list in words, for a page on which the items are links. */
export function wordsBefore(index: number, items: readonly string[]): string {
  if (index === 0) return "";
  if (index < items.length - 1) return ", ";
  return items.some((item) => item.includes(" and ")) ? ", and " : " and ";
}

/** The text with a capital letter at the start. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The text with a small letter at the start, for inside a sentence. */
export function uncapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

export { withArticle } from "../schemas/fields/noun.ts";

/** As many names as fit in a sentence: “Ayr, Bath and 3 others”. */
export function fewNames(names: readonly string[], few = 4): string {
  if (names.length <= few + 1) return listInWords(names);
  return listInWords([...names.slice(0, few), count(names.length - few, "other")]);
}
