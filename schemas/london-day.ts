const parts = new Intl.DateTimeFormat("en-GB", {
  ...{ timeZone: "Europe/London", calendar: "iso8601", numberingSystem: "latn" },
  ...{ year: "numeric", month: "2-digit", day: "2-digit" },
});

/**
 * The day in London at a moment, `YYYY-MM-DD`. Every command, workflow, form and page takes it for “today”, because the
 * councils are there. By the clock of each machine, the same file could be valid on one and dated in the future on
 * another.
 */
export function londonDay(moment: Date): string {
  const { year, month, day } = Object.fromEntries(parts.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${year ?? ""}-${month ?? ""}-${day ?? ""}`;
}
