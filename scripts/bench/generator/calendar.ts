import type { Random } from "./random.ts";

/** A day some number of days before another, both `YYYY-MM-DD`; after it, when the number is negative. */
export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}

/** A day in the last `days` days. */
export function recentDay(random: Random, today: string, days: number): string {
  return daysBefore(today, random.integer(0, days));
}

/** A year or a month before a day, as people remember when something began. */
export function roughDate(random: Random, today: string, days: number): string {
  return recentDay(random, today, days).slice(0, random.pick([4, 4, 7]));
}
