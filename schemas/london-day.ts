const hour = 3_600_000;

/**
 * The day in London at a moment, `YYYY-MM-DD`. Every command, workflow, form and page takes it for “today”, because the
 * councils are there. By the clock of each machine, the same file could be valid on one and dated in the future on
 * another.
 */
export function londonDay(moment: Date): string {
  const [day, next] = [isoDay(moment), isoDay(new Date(moment.getTime() + hour))];
  // London is an hour ahead of UTC at most. Loading its time zone takes longer than most of what commands do.
  return day === next || !isHourAhead(moment) ? day : next;
}

function isoDay(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

function isHourAhead(moment: Date): boolean {
  const london = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", hour: "2-digit", hourCycle: "h23" });
  return london.format(moment) === "00";
}
