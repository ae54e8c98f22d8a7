import { dateInWords, monthNames } from "./date-in-words.ts";
import { hasOtherYear, isRealDay } from "./date.ts";

/** The required precision: a day; a day, a month or a year (approximate); or a year. */
type Precision = "day" | "approximate" | "year";

/** A possible reading of a text as a date, in ISO 8601 and in words. */
interface DateReading {
  date: string;
  words: string;
}

/** The possible readings of a text. It is certain with exactly one reading, which the text states in full. */
interface DateReadings {
  certain: boolean;
  /** Whether it has the format of a day that does not exist, such as 31 February. */
  noSuchDay: boolean;
  /** The likeliest first: day before month, as in the United Kingdom. */
  readings: readonly DateReading[];
}

/** The longest text that is parsed as a date, in UTF-16 code units. */
const maxDateLength = 100;

/** Parses a date in any common format, with ISO 8601. Longer texts than `maxDateLength` have no readings. */
export function readDate(text: string, precision: Precision): DateReadings {
  const trimmed = text.trim();
  if (trimmed.length > maxDateLength) return { readings: [], certain: false, noSuchDay: false };
  const plain = trimmed
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]?\s+/i, "")
    .replace(/\b(\d{1,2})(?:st|nd|rd|th)\b/gi, "$1")
    .replace(/\bof\b|,/gi, " ")
    .replace(/\s+/g, " ");
  const found =
    precision === "day"
      ? daysIn(plain)
      : precision === "year"
        ? yearsIn(plain)
        : [...daysIn(plain), ...monthsIn(plain), ...yearsIn(plain)];
  const possible = found.filter(({ date }) => !hasOtherYear(date));
  const readings = [...new Map(possible.map(({ date, words }) => [date, { date, words }])).values()];
  const certain = readings.length === 1 && possible.every(({ isWhole }) => isWhole);
  return { readings, certain, noSuchDay: readings.length === 0 && isLikeDay(plain) };
}

/** A reading, and whether the text states it in full: four digits of the year, no qualifier and no second year. */
interface DateMatch extends DateReading {
  isWhole: boolean;
}

/** Formats of a day: a pattern, and the indices of its groups for year, month and day. */
const dayPatterns: readonly [pattern: RegExp, year: number, month: number, day: number][] = [
  [/^(\d{4})[-/._ ](\d{1,2})[-/._ ](\d{1,2})(?:[T ][\d:.]+ ?(?:Z|[+-]\d\d:?\d\d)?)?$/i, 1, 2, 3],
  [/^(\d{4})(\d{2})(\d{2})$/, 1, 2, 3],
  [/^(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{4}|\d{2})$/, 3, 2, 1],
  [/^(\d{1,2})[-/. ]?([a-z]{3,10})\.?[-/. ]?'?(\d{4}|\d{2})$/i, 3, 2, 1],
  [/^([a-z]{3,10})\.?[-/. ]?(\d{1,2})[-/. ](\d{4})$/i, 3, 1, 2],
  [/^(\d{4})[-/. ]([a-z]{3,10})[-/. ](\d{1,2})$/i, 1, 2, 3],
];

/** Dates before this year are rare in entries, so `26-05-01` is read as year-month-day. */
const earliest = 2010;

function daysIn(text: string): DateMatch[] {
  const [, year = "", month = "", day = ""] = /^(\d\d)-(\d{1,2})-(\d\d)$/.exec(text) ?? [];
  const yearLast = daysByPattern(text);
  const yearFirst = year === "" ? [] : dayOf(year, month, day);
  const isLastLikely = yearLast.some(({ date }) => Number(date.slice(0, 4)) >= earliest);
  const isFirstLikely = yearFirst.some(({ date }) => Number(date.slice(0, 4)) >= earliest);
  return isFirstLikely && !isLastLikely ? [...yearFirst, ...yearLast] : yearLast;
}

function daysByPattern(text: string): DateMatch[] {
  for (const [pattern, year, month, day] of dayPatterns) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [years, months, days] = [match[year] ?? "", match[month] ?? "", match[day] ?? ""];
    // The US format has the month first; a text that begins with the year is never in that format.
    const swapped = /^\d+$/.test(months) && year !== 1 ? dayOf(years, days, months) : [];
    const asWritten = dayOf(years, months, days);
    return asWritten.length > 0 || year !== 1
      ? [...asWritten, ...swapped]
      : dayOf(years, days, months).map((one) => ({ ...one, isWhole: false }));
  }
  return [];
}

function isLikeDay(text: string): boolean {
  return dayPatterns.some(([pattern, year, month, day]) => {
    const match = pattern.exec(text);
    const [months, days] = [monthNumber(match?.[month] ?? ""), Number(match?.[day])].sort((a, b) => a - b);
    return (
      match?.[year] !== undefined &&
      months !== undefined &&
      months >= 1 &&
      months <= 12 &&
      days !== undefined &&
      days <= 31
    );
  });
}

function dayOf(year: string, month: string, day: string): DateMatch[] {
  const number = monthNumber(month);
  const date = `${wholeYear(year)}-${pad(number)}-${pad(Number(day))}`;
  if (!isRealDay(date)) return [];
  return [{ date, words: dateInWords(date), isWhole: year.length === 4 }];
}

function monthsIn(text: string): DateMatch[] {
  const [, first = "", second = ""] =
    /^([a-z]{3,10}|\d{1,2}|\d{4})\.?[-/. ]'?([a-z]{3,10}|\d{4}|\d{1,2})$/i.exec(text) ?? [];
  const [month, year] = /^\d{4}$/.test(first) ? [second, first] : [first, second];
  const number = monthNumber(month);
  if (!/^\d{2}(?:\d\d)?$/.test(year) || !(number >= 1 && number <= 12)) return [];
  if (/^\d+$/.test(month) && year.length === 2) return [];
  const date = `${wholeYear(year)}-${pad(number)}`;
  return [{ date, words: dateInWords(date), isWhole: year.length === 4 }];
}

/** Qualifiers of an approximate year, or of a season or quarter. */
const about =
  /^(?:(?:ca?\.?|circa|about|around|approx\.?|approximately|early|mid|late|since|from|in|spring|summer|autumn|winter|q[1-4])[ -]+|~ ?)+(?=\d)|(?: ?\?| q[1-4])$/i;

/** Parses a year, or a financial year, which begins in April of its first year. */
function yearsIn(text: string): DateMatch[] {
  const exact = text.replace(about, "").replace(about, "");
  if (exact !== text) return yearsIn(exact).map((found) => ({ ...found, isWhole: false }));
  const [, year, end] = /^(?:FY ?)?((?:19|20)\d{2})(?:[-/–](?:\d\d)?(\d\d))?$/i.exec(text) ?? [];
  if (year === undefined || (end !== undefined && Number(end) !== (Number(year) + 1) % 100)) return [];
  return [
    {
      date: year,
      words: end === undefined ? `the year ${year}` : `the year from April ${year}`,
      isWhole: end === undefined,
    },
  ];
}

/** Welsh month names, January first. */
const welshMonths = "ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr".split(" ");

function monthNumber(month: string): number {
  if (/^\d+$/.test(month)) return Number(month);
  const name = month.toLowerCase();
  const welsh = welshMonths.indexOf(name) + 1;
  if (welsh > 0) return welsh;
  return (
    monthNames.findIndex(
      (one) =>
        one.toLowerCase() === name ||
        one.slice(0, 3).toLowerCase() === name ||
        (name === "sept" && one === "September"),
    ) + 1
  );
}

/** Expands a two-digit year: 70 to 99 to the 1900s, all others to the 2000s. */
function wholeYear(year: string): string {
  return year.length === 4 ? year : `${Number(year) >= 70 ? 19 : 20}${year}`;
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
