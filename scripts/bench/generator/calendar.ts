import type { Random } from "./random.ts";

/** Returns the day that many days before another, both `YYYY-MM-DD`; a negative number gives a later day. */
export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}

/** Returns a random day in the last `days` days. */
export function recentDay(random: Random, today: string, days: number): string {
  return daysBefore(today, random.integer(0, days));
}

/** Returns a year (`YYYY`) or month (`YYYY-MM`) in the last `days` days, as contributors give start dates. */
export function roughDate(random: Random, today: string, days: number): string {
  return recentDay(random, today, days).slice(0, random.pick([4, 4, 7]));
}
