/** Formats a date and time in British style: “3 March 2026 at 14:05”. */
export function momentInWords(moment: string): string {
  return new Date(moment).toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short" });
}
