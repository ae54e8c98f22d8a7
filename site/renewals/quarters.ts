import { monthsBefore } from "../../schemas/fields/calendar.ts";
import { counted, dateInWords } from "../format.ts";

/** A quarter of a calendar year. */
export interface QuarterView {
  /** “January to March 2027” */
  title: string;
}

/** The number of contracts in each quarter, as bars. */
export interface TimelineView {
  bars: { title: string; count: number }[];
  /** The years in order, with the number of bars in each. */
  years: { year: string; bars: number }[];
  /** The text alternative. */
  description: string;
}

/** The first day of the quarter of a day, both `YYYY-MM-DD`. */
export function firstOfQuarter(day: string): string {
  const [year = "", month = "1"] = day.split("-");
  return `${year}-${String(Number(month) - ((Number(month) - 1) % 3)).padStart(2, "0")}-01`;
}

/**
 * Returns the view of a quarter.
 *
 * @param first the first day of the quarter, `YYYY-MM-DD`
 */
export function quarterOf(first: string): QuarterView {
  const [year = "", month = "1"] = first.split("-");
  const last = `${year}-${String(Number(month) + 2).padStart(2, "0")}`;
  const [from = ""] = dateInWords(first.slice(0, "YYYY-MM".length)).split(" ");
  return { title: `${from} to ${dateInWords(last)}` };
}

/** The quarters from one day to another, each with the number of `days` in it. */
export function timelineOf(days: readonly string[], from: string, until: string): TimelineView {
  const counts = new Map<string, number>();
  for (const day of days.map(firstOfQuarter)) counts.set(day, (counts.get(day) ?? 0) + 1);
  const quarters = quartersBetween(from, until);
  const bars = quarters.map((quarter) => ({ ...quarterOf(quarter), count: counts.get(quarter) ?? 0 }));
  const years = Map.groupBy(quarters, (quarter) => quarter.slice(0, "YYYY".length));
  const filled = bars.filter(({ count }) => count > 0);
  return {
    bars,
    years: Array.from(years, ([year, some]) => ({ year, bars: some.length })),
    description: filled.map(({ title, count }) => `${title}: ${counted(count, "contract", "contracts")}`).join("; "),
  };
}

/** The first days of all quarters from one day to another. */
function quartersBetween(from: string, until: string): string[] {
  const quarters: string[] = [];
  for (let quarter = firstOfQuarter(from); quarter <= until; quarter = monthsBefore(quarter, -3))
    quarters.push(quarter);
  return quarters;
}
