import { dayAfter } from "../fields/calendar.ts";
import { isRealDay } from "../fields/date.ts";
import { readDate } from "../fields/read-date.ts";
import { type Epoch, serialDay } from "../spreadsheet/serial-day.ts";

/** The order of day and month in a column: `mixed` where its dates, or those of the list, contradict each other. */
export type DayOrder = "day-first" | "month-first" | "mixed";

/** The precision that a column of dates requires: a day, or also a month or year. */
export type DatePrecision = "day" | "approximate";

/** The options for parsing a column of dates. */
export interface DateColumn {
  order: DayOrder;
  precision: DatePrecision;
  epoch: Epoch;
}

/** The parsed date of a cell. */
export type DateAnswer =
  /** An unambiguous date. */
  | { type: "certain"; date: string; isSerial: boolean }
  /** An ambiguous or unreadable date, with its possible readings, likeliest first. */
  | { type: "doubtful"; readings: readonly string[] };

/**
 * Infers the order of day and month in a column: day first, unless a date is valid only month first.
 *
 * @param all the dates of all columns of the list: `mixed` if the column is month first and one of these is day first, or
 * the column is ambiguous and one of these is month first
 */
export function dayOrderIn(values: readonly string[], all: readonly string[] = []): DayOrder {
  const { dayFirst, monthFirst } = ordersIn(values);
  if (dayFirst) return monthFirst ? "mixed" : "day-first";
  const others = ordersIn(all);
  if (monthFirst) return others.dayFirst ? "mixed" : "month-first";
  return others.monthFirst ? "mixed" : "day-first";
}

function ordersIn(values: readonly string[]): { dayFirst: boolean; monthFirst: boolean } {
  const orders = { dayFirst: false, monthFirst: false };
  for (const value of values) {
    const [, first = "", second = ""] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ]\d{2,4}$/.exec(withoutTime(value)) ?? [];
    if (Number(first) > 12) orders.dayFirst = true;
    if (Number(second) > 12) orders.monthFirst = true;
  }
  return orders;
}

/** Whether a cell is what spreadsheets show for an empty cell that is formatted as a date, or copied by a formula. */
export function isNoDay(value: string): boolean {
  return /^(?:0|0?0[/-]0?1[/-](?:19)?00|0?1[/-]0?1[/-]1900|1899-12-3[01]|1900-01-0[01])$/.test(withoutTime(value));
}

/** Parses the date of a cell. Never guesses an ambiguous one. */
export function readCell(value: string, { order, precision, epoch }: DateColumn): DateAnswer {
  const serial = serialIn(value, epoch);
  if (serial !== undefined) return certain(serial, true);
  const midnight = lateEvening(value);
  if (midnight) return { type: "doubtful", readings: midnight };
  const text = withoutTime(value);
  const asDay = readDate(text, "day");
  const days = asDay.readings.map(({ date }) => date);
  const [first, second] = days;
  // What follows the day, such as “(+1+1)” or “or until replaced”, may change when it is.
  if (first === undefined) {
    const readings = readDate(dayBefore.exec(text)?.[0] ?? "", "day").readings.map(({ date }) => date);
    if (readings.length > 0) return { type: "doubtful", readings };
  }
  // A period, such as “01/04/2024 - 31/03/2027”, ends on its last day.
  const [, from = "", to = ""] = /^(\S{6,20})(?:\s+(?:-|–|—|to|until)\s+|[–—])(\S{6,20})$/i.exec(text) ?? [];
  const [ends] = readDate(from, "day").readings.length > 0 ? readDate(to, "day").readings : [];
  if (first === undefined && ends) return { type: "doubtful", readings: [ends.date] };
  // A number above twelve after the year can be a typo in the month or the day.
  if (first !== undefined && !asDay.certain && /^\d{4}/.test(text)) return { type: "doubtful", readings: days };
  if (first !== undefined && second === undefined) return certain(first);
  if (first !== undefined && second !== undefined)
    return order === "mixed"
      ? { type: "doubtful", readings: days }
      : certain(order === "month-first" && /^\d/.test(text) ? second : first);
  const period = text.replace(atTheEnd, "");
  const rough = readDate(period, "approximate");
  const [only] = rough.readings;
  if (precision === "approximate" && rough.certain && only) return certain(only.date);
  const spans = spansIn(text, only?.date);
  // Contracts run to the end of a month far more often than to its beginning.
  const firstDay = only?.date.length === 7 && period === text ? [`${only.date}-01`] : [];
  const readings = precision === "day" ? [...spans.map(([, to]) => lastDay(to)), ...firstDay] : approximate(spans);
  return { type: "doubtful", readings: [...new Set(readings)] };
}

/** Marks the last day of a month or year: “end of March 2025”. */
const atTheEnd = /^(?:the )?end (?:of )?(?=\S)/i;

/** A date followed by text without a second year. */
const dayBefore =
  /^(?:\d{4}-\d\d-\d\d|\d{1,2}[-/. ](?:\d{1,2}|[a-z]{3,10})[-/. ]\d{4})(?=[\s,;(+*?])(?!.{0,200}\b\d{4}\b)/is;

function certain(date: string, isSerial = false): DateAnswer {
  return { type: "certain", date, isSerial };
}

/** Serial dates from 1982 to 2119 (1986 to 2123 in the epoch of 1904): the plausible range in a column of dates. */
const serials = { least: 30_000, most: 80_000 };

function serialIn(value: string, epoch: Epoch): string | undefined {
  if (!/^\d{5}(?:\.\d+)?$/.test(value)) return undefined;
  const serial = Number(value);
  return serial >= serials.least && serial <= serials.most ? serialDay(serial, epoch) : undefined;
}

/** Strips the time after a date. */
function withoutTime(value: string): string {
  return value
    .trim()
    .replace(/(?<=\d)(?:T|,? +)\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?: ?[ap]m)?(?: ?(?:Z|[+-]\d\d:?\d\d))?$/i, "");
}

/** Both possible days of 23:00 UTC, which may be midnight in British Summer Time. */
function lateEvening(value: string): [string, string] | undefined {
  const [, day] = /^(\d{4}-\d\d-\d\d)T23:00(?::00(?:\.0+)?)?(?:Z|\+00:?00)$/.exec(value) ?? [];
  if (day === undefined || !isRealDay(day)) return undefined;
  return [dayAfter(day), day];
}

/** An inclusive range of months, `YYYY-MM` to `YYYY-MM`. */
type Span = readonly [from: string, to: string];

/** Parses a month, quarter or year into its possible ranges: of the calendar year or the financial year from April. */
function spansIn(text: string, rough: string | undefined): Span[] {
  const [, before, number, after] =
    /^(?:((?:20)?\d\d)[ -]*)?(?:Q|quarter )([1-4])(?:[ -/]*((?:20)?\d\d))?$/i.exec(text) ?? [];
  const year = before ?? after;
  if (number !== undefined && year !== undefined) {
    const first = (Number(number) - 1) * 3;
    return [span(wholeYear(year), first, 3), span(wholeYear(year), first + 3, 3)];
  }
  const [, financial] = /\b(20\d\d)[-/–](?:20)?\d\d$/.exec(text) ?? [];
  if (financial !== undefined && rough === financial) return [span(Number(financial), 3, 12)];
  if (rough === undefined) return lastOfMonth(text);
  const [years = "", month] = rough.split("-");
  if (month !== undefined) return [span(Number(years), Number(month) - 1, 1)];
  return [span(Number(years), 0, 12), span(Number(years) - 1, 3, 12), span(Number(years), 3, 12)];
}

/** The month of an invalid last day, such as 31 November. */
function lastOfMonth(text: string): Span[] {
  const earlier = text.replace(/\b(?:29|30|31)\b(?!\d)/, "28");
  const [day, other] = earlier === text ? [] : readDate(earlier, "day").readings;
  if (day === undefined || other !== undefined) return [];
  return [span(Number(day.date.slice(0, 4)), Number(day.date.slice(5, 7)) - 1, 1)];
}

function span(year: number, month: number, length: number): Span {
  const at = (months: number): string => new Date(Date.UTC(year, months)).toISOString().slice(0, 7);
  return [at(month), at(month + length - 1)];
}

function lastDay(month: string): string {
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 0, 0)).toISOString().slice(0, 10);
}

/** Formats ranges as months, or as the year where they cover a whole one. */
function approximate(spans: readonly Span[]): string[] {
  return spans.flatMap(([from, to]) =>
    from === to ? from : from.endsWith("-01") && to.endsWith("-12") ? from.slice(0, 4) : [from, to],
  );
}

function wholeYear(year: string): number {
  return Number(year.length === 2 ? `20${year}` : year);
}
