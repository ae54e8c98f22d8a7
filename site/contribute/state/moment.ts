/** Formats an ISO 8601 time in British style, in the browser’s time zone: “3 March 2026 at 14:05”. */
export function momentInWords(moment: string): string {
  return new Date(moment).toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short" });
}
