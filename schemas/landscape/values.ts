import { readNumber } from "../fields/read-number.ts";
import { useStatuses } from "../vocabularies/adoption.ts";
import { wordMeant } from "../vocabularies/meant.ts";
import { moneyBands } from "../vocabularies/money.ts";
import { type ServiceArea, services } from "../vocabularies/services.ts";

/** What people write where there is nothing to say. */
const nothing = /^(?:n\/?a|none|nil|null|not applicable|not known|unknown|tbc|tbd|-+|–|\?+|\.)$/i;

/** Whether a cell says nothing. */
export function isBlank(value: string): boolean {
  return value === "" || nothing.test(value);
}

/** The band of an amount of pounds. */
export function bandOf(pounds: number): string {
  const limits: [string, number][] = [
    ["none", 0],
    ["under-5k", 5_000],
    ["5k-25k", 25_000],
    ["25k-100k", 100_000],
    ["100k-500k", 500_000],
  ];
  return limits.find(([, limit]) => pounds <= limit)?.[0] ?? "over-500k";
}

/** Pounds; undefined where a text is no amount. */
export function poundsIn(value: string): number | undefined {
  const reading = readNumber(value);
  return reading && reading.number >= 0 ? reading.number : undefined;
}

/** The band that a text names, or that of the amount it is. */
export function bandIn(value: string): string | undefined {
  const named = wordMeant(moneyBands.words, value);
  if (named !== undefined) return named;
  const pounds = poundsIn(value);
  return pounds === undefined ? undefined : bandOf(pounds);
}

/** What lists call the statuses. */
const statusWords: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:decommission|retired|archived|stopped|ended|expired|withdrawn|no longer|closed|terminated|obsolete)/i,
    "stopped",
  ],
  [/\b(?:pilot|trial|beta|testing|proof of concept|poc)/i, "piloting"],
  [/\b(?:planned|proposed|exploring|evaluat|discovery|under review|procur|alpha)/i, "exploring"],
  [/\b(?:live|active|in use|current|production|operational|business as usual|bau|supported|yes)\b/i, "in-use"],
];

/** The status that a text names. */
export function statusIn(value: string): string | undefined {
  return wordMeant(useStatuses.words, value) ?? statusWords.find(([pattern]) => pattern.test(value))?.[1];
}

/** In our own tables: for any service. */
export const anyService = "Any service";

/** The services that a cell of our own tables lists; undefined where one of them is no service. */
export function servicesListed(value: string): ServiceArea[] | undefined {
  if (value.toLowerCase() === anyService.toLowerCase()) return [];
  const found = value.split(/(?:(?<!\s)\s*[;\n]|;)\s*/).map((part) => wordMeant(services.words, part));
  return found.every((one) => one !== undefined) ? (found as ServiceArea[]) : undefined;
}
