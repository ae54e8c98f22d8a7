import { wordMeant } from "../vocabularies/meant.ts";
import { moneyBands } from "../vocabularies/money.ts";
import type { Words } from "../vocabularies/vocabulary.ts";
import { mayBeThousands, readNumber, scales } from "./read-number.ts";

/** Whether the values of a vocabulary are bands of money. */
export function areBands(words: Words | undefined): boolean {
  return words === moneyBands.words;
}

/** Returns the band of an amount in pounds; an amount at a limit is in the lower band. */
function bandOf(pounds: number): string {
  const limits: [string, number][] = [
    ["none", 0],
    ["under-5k", 5_000],
    ["5k-25k", 25_000],
    ["25k-100k", 100_000],
    ["100k-500k", 500_000],
  ];
  return limits.find(([, limit]) => pounds <= limit)?.[0] ?? "over-500k";
}

/** Filler words around an amount that do not change its band. */
const aroundAmounts = new Set(
  "a about annual annually annum approx approximate approximately around bn billion c ca circa cost est estimate estimated ex exc excl excluding free gbp inc incl including k less m max maximum million mn nil of only p pa per plus pounds price than thousand total under up to value vat year yearly".split(
    " ",
  ),
);

/**
 * Parses an amount in pounds; undefined if it is negative or ambiguous, such as “£120.000”, or the text is no amount, such
 * as “RM6187” or “3 licences”.
 *
 * @param each the multiplier where the text states no unit: 1,000 in a column of thousands
 */
export function poundsIn(value: string, each = 1): number | undefined {
  const reading = readNumber(value);
  // “> £25,000” and “£30k+” are no amounts.
  if (
    !reading ||
    reading.number < 0 ||
    mayBeThousands(value) ||
    /[>≥]|[\dkm] ?\+ ?(?:p\.?a\.?|(?:a|per) year)?$/i.test(value)
  )
    return undefined;
  const words = value.toLowerCase().split(/[^\p{L}]+/u);
  if (!words.every((word) => word === "" || aroundAmounts.has(word))) return undefined;
  if (each === 1 || words.some((word) => Object.hasOwn(scales, word))) return reading.number;
  // 45,000 in a column of thousands may be in pounds, so it is ambiguous.
  return reading.number < 10_000 ? reading.number * each : undefined;
}

/**
 * Parses a band, or an amount into its band.
 *
 * @param each the multiplier where the text states no unit
 */
export function bandIn(value: string, each = 1): string | undefined {
  const named = wordMeant(moneyBands.words, value);
  return named ?? bandOfRange(amountIn("year", value, each));
}

/** An amount in pounds from its lowest to its highest value; both are the same where it is no range. */
export type Amount = readonly [low: number, high: number];

/** Parses an amount, as {@link poundsFor} does, or a range of amounts. */
export function amountIn(period: "year" | "all", value: string, each = 1): Amount | undefined {
  const pounds = poundsFor(period, value, each);
  return pounds === undefined ? rangeIn(value, each) : [pounds, pounds];
}

/** Returns the band that has both ends of an amount; a range over several bands has none. */
export function bandOfRange(amount: Amount | undefined): string | undefined {
  if (!amount) return undefined;
  const [low, high] = amount;
  // An amount at a limit is in the lower band, but a range from it is not: £5,000 to £25,000.
  const first = bandOf(low < high ? low + 1 : low);
  return first === bandOf(high) ? first : undefined;
}

/**
 * Parses an amount, also where a cell has one for a year and one in all: “£75,000 (£25k pa)” gives 25,000 or 75,000.
 *
 * @param period which of two amounts is wanted
 */
export function poundsFor(period: "year" | "all", value: string, each = 1): number | undefined {
  const pounds = poundsIn(value, each);
  if (pounds !== undefined) return pounds;
  const [, first, second] = /^([^()]+)\(([^()]+)\)$/.exec(value.trim()) ?? [];
  if (first === undefined || second === undefined) return undefined;
  const isPerYear = [first, second].map((part) => perYear.test(part));
  const amounts = [first, second].map((part) => poundsIn(part, each));
  if (amounts.includes(undefined) || isPerYear[0] === isPerYear[1]) return undefined;
  return amounts[isPerYear.indexOf(period === "year")];
}

/** Words for an amount of each year. */
export const perYear = /\b(?:p\.?a\b|per (?:annum|year)|a year|annual(?:ly)?|yearly)|\/ ?(?:year|annum)\b/i;

/** Whether a text names the currency. */
export function namesPounds(text: string): boolean {
  return /£|GBP|pounds/i.test(text);
}

/** Parses a range of amounts, such as “£30-40k”. Ranges without a pound sign or a multiplier may be years. */
function rangeIn(value: string, each: number): Amount | undefined {
  const [low = "", high = "", ...more] = value.split(/(?<=[\d\p{L}]) ?(?:[-–—]|\bto\b) ?(?=[£\d]|GBP)/iu);
  if (low === "" || more.length > 0) return undefined;
  const [, scale = ""] = /\d ?(k|mn?|million|thousand)\b/i.exec(high) ?? [];
  const isYear = /^(?:19|20)\d\d$/.test(high);
  if (!namesPounds(value) && scale === "" && (each === 1 || isYear)) return undefined;
  const top = poundsIn(high, each);
  const bottom = poundsIn(/\p{L}\s*$/u.test(low) ? low : low + scale, each) ?? Number.NaN;
  return top === undefined || !(bottom <= top) ? undefined : [bottom, top];
}
