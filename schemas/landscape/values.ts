import { readNumber, scales } from "../fields/read-number.ts";
import { saysNothing } from "../reading/placeholder.ts";
import { useStatuses } from "../vocabularies/adoption.ts";
import { wordMeant } from "../vocabularies/meant.ts";
import { moneyBands } from "../vocabularies/money.ts";
import { type ServiceArea, services } from "../vocabularies/services.ts";

/** Whether a cell says nothing. */
export function isBlank(value: string): boolean {
  return value === "" || saysNothing(value);
}

/** What lists have in place of a supplier where the council makes something itself. */
const ourselves =
  /^(?:(?:built|developed|hosted|made|written) )?(?:in[- ]?house|internal(?:ly)?)(?: (?:built|developed|development|team|ict|it))?$/i;

/** The supplier that a text names; undefined where the council makes something itself. */
export function supplierIn(value: string | undefined): string | undefined {
  return value === undefined || ourselves.test(value) ? undefined : value;
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

/** Whether a text stands in place of a name in a row that adds up others. */
export function isTotal(name: string): boolean {
  return /^(?:(?:grand|overall|sub)[ -]?)?totals?(?: (?:annual )?(?:cost|spend|value)s?)?(?: ?[:=])?$/i.test(name);
}

/** The words that stand around an amount and leave its band as it is. */
const aroundAmounts = new Set(
  "a about annual annually annum approx approximate approximately around bn billion c ca circa cost est estimate estimated ex exc excl excluding free gbp inc incl including k less m max maximum million mn nil of only p pa per plus pounds price than thousand total under up to value vat year yearly".split(
    " ",
  ),
);

/**
 * Pounds; undefined where a text is no amount. A number among other words, such as “RM6187” or “3 licences”, may count
 * something else.
 *
 * @param each how many pounds one is where the text says nothing else: 1,000 in a column of thousands
 */
export function poundsIn(value: string, each = 1): number | undefined {
  const reading = readNumber(value);
  if (!reading || reading.number < 0) return undefined;
  const words = value.toLowerCase().split(/[^\p{L}]+/u);
  if (!words.every((word) => word === "" || aroundAmounts.has(word))) return undefined;
  if (each === 1 || words.some((word) => Object.hasOwn(scales, word))) return reading.number;
  // Who writes 45,000 in a column of thousands may have meant pounds.
  return reading.number < 10_000 ? reading.number * each : undefined;
}

/** The band that a text names, or that of the amount it is. */
export function bandIn(value: string, each = 1): string | undefined {
  const named = wordMeant(moneyBands.words, value);
  if (named !== undefined) return named;
  const pounds = poundsIn(value, each);
  return pounds === undefined ? undefined : bandOf(pounds);
}

/** What lists call an end that is still to come: until then, it is used. */
const endToCome =
  /\b(?:to be|being|will be|due (?:for|to)|for|plan(?:ned)?|pending|awaiting) (?:\w+ )?(?:decommission|retire|archive|replace|withdraw|closure|close|terminate)|\bdecommission(?:ing)?(?: is)? (?:due|in progress|pending|planned|under ?way)/i;

/** What says that the end has not come. */
const notEnded =
  /\bnot (?:yet |been |being |to be )*(?:decommission|retire|archived|stopped|ended|expired|withdrawn|closed|terminated|obsolete)\w*/i;

/** What says the opposite of the word behind it. */
const negation = /\b(?:not|never|non)\b/i;

/** What lists call the statuses. */
const statusWords: readonly (readonly [RegExp, string])[] = [
  [/\b(?:inactive|unused|disused|not (?:currently )?(?:being )?(?:in use|used))\b/i, "stopped"],
  [
    /\b(?:decommission|retired|archived|stopped|ended|expired|withdrawn|no longer|closed|terminated|obsolete)/i,
    "stopped",
  ],
  [/\b(?:pilot|trial|beta|testing|proof of concept|poc)/i, "piloting"],
  [/\b(?:planned|proposed|exploring|evaluat|discovery|under review|procur|alpha)/i, "exploring"],
  [/\b(?:live|active|in use|current|production|operational|business as usual|bau|supported|yes|y)\b/i, "in-use"],
];

/** The status that a text names; undefined where it only says what is not so. */
export function statusIn(value: string): string | undefined {
  const meant = wordMeant(useStatuses.words, value);
  if (meant !== undefined) return meant;
  const rest = value.replace(notEnded, "");
  const isUsed = rest !== value || endToCome.test(value);
  const status = isUsed ? "in-use" : statusWords.find(([pattern]) => pattern.test(value))?.[1];
  return status !== "stopped" && negation.test(rest) ? undefined : status;
}

/** In our own tables: for any service. */
export const anyService = "Any service";

/** The services that a cell of our own tables lists; undefined where one of them is no service. */
export function servicesListed(value: string): ServiceArea[] | undefined {
  if (value.toLowerCase() === anyService.toLowerCase()) return [];
  const found = value.split(/(?:(?<!\s)\s*[;\n]|;)\s*/).map((part) => wordMeant(services.words, part));
  return found.every((one) => one !== undefined) ? (found as ServiceArea[]) : undefined;
}
