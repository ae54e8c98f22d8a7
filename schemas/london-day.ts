const hour = 3_600_000;

/**
 * Returns the calendar day in the Europe/London time zone, `YYYY-MM-DD`. Every command, workflow, form and page uses it
 * as “today”: in each machine’s local time zone, the same file could be valid on one and dated in the future on another.
 */
export function londonDay(moment: Date): string {
  const [day, next] = [isoDay(moment), isoDay(new Date(moment.getTime() + hour))];
  // London is at most an hour ahead of UTC. Loading its time zone is slow, so it happens in the last hour of a day only.
  return day === next || !isHourAhead(moment) ? day : next;
}

/** Returns the {@link londonDay} of a moment in ISO 8601, whatever its offset. */
export function londonDayOf(time: string): string {
  return londonDay(new Date(time));
}

/** Returns the month of a moment in ISO 8601, `YYYY-MM`, in London. */
export function londonMonthOf(time: string): string {
  return londonDayOf(time).slice(0, "YYYY-MM".length);
}

function isoDay(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

function isHourAhead(moment: Date): boolean {
  const london = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", hour: "2-digit", hourCycle: "h23" });
  return london.format(moment) === "00";
}
