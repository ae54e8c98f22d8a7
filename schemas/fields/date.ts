import * as z from "zod";

/** The range of valid years. It excludes the sentinels of data exports: 9999-12-31 for no end, 0001-01-01 for unknown. */
export const years = "from 1900 to 2099";

const realDay = z.regexes.date.source.replace(/^\^|\$$/g, "");

/** Matches a real day within these years, `YYYY-MM-DD`. */
const day = new RegExp(`^(?=19|20)${realDay}$`);

/** A calendar day, `YYYY-MM-DD` (ISO 8601). */
export const date = z
  .stringFormat("date", day)
  .meta({ date: "day", examples: ["2026-03-31"], expects: "a real date written year-month-day, such as 2026-03-31" });

/** Whether a text is a real calendar day within the valid years, `YYYY-MM-DD`. */
export function isRealDay(text: string): boolean {
  return day.test(text);
}

/** Whether a text has a four-digit year outside the valid range. */
export function hasOtherYear(text: string): boolean {
  return /(?<!\d)(?!19|20)\d{4}(?!\d)/.test(text);
}

/** A day, a month or a year (ISO 8601 reduced precision), for events whose exact day is unknown. */
export const approximateDate = z
  .string()
  .regex(new RegExp(`^(?=19|20)(?:\\d{4}(?:-(?:0[1-9]|1[0-2]))?|${realDay})$`))
  .meta({
    date: "approximate",
    examples: ["2024", "2024-06", "2024-06-30"],
    expects: 'a year in quotes, a month or a day, such as "2024", 2024-06 or 2024-06-30',
  });

/** A calendar year, in quotes so that YAML reads it as text. */
export const year = z
  .string()
  .regex(/^(?:19|20)\d{2}$/)
  .meta({ date: "year", examples: ["2024"], expects: 'a year in quotes, such as "2024"' });

/** A period; either end may be unknown. */
export const period = z
  .strictObject({
    from: approximateDate
      .optional()
      .meta({ happened: true, title: "From", description: "When it began.", examples: ["2023-04"] }),
    until: approximateDate
      .optional()
      .meta({ happened: true, title: "Until", description: "When it ended.", examples: ["2024-03"] }),
  })
  .meta({ expects: "the fields from and until" });
