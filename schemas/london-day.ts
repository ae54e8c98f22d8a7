const parts = new Intl.DateTimeFormat("en-GB", {
  ...{ timeZone: "Europe/London", calendar: "iso8601", numberingSystem: "latn" },
  ...{ year: "numeric", month: "2-digit", day: "2-digit" },
});

/**
 * The day in London at a moment, `YYYY-MM-DD`. Every door takes it for “today”, wherever it runs: by the clock of the
 * machine, a file could be valid for one and dated in the future for another.
 */
export function londonDay(moment: Date): string {
  const { year, month, day } = Object.fromEntries(parts.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${year ?? ""}-${month ?? ""}-${day ?? ""}`;
}
