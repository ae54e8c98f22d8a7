/** Compares texts by code unit, independent of locale. ISO 8601 dates, and times in UTC, sort chronologically. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
