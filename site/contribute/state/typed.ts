import { textOf } from "../../../schemas/drafting/text.ts";

/** What people type, and the value that it stands for: `read` of `show` is the value again. */
export interface Typed<Text> {
  show: (value: unknown) => Text;
  read: (text: Text) => unknown;
}

/** A text of one line: a line break becomes a space, and what was copied with spaces around it is taken without them. */
export const lineText: Typed<string> = { show: textOf, read: (text) => text.replace(/[\r\n]+/g, " ").trim() };

/** A text of many lines. */
export const longText: Typed<string> = { show: textOf, read: (text) => text.replace(/\r\n?/g, "\n") };

/** A number; what is none stays as it was typed, for the validator to complain of. Pound signs and commas are let pass. */
export const numberText: Typed<string> = {
  show: textOf,
  read: (text) => numberIn(text.replace(/[£,\s]/g, "")) ?? text,
};

/** A number where the text is exactly one, else the text. */
export const figureText: Typed<string> = { show: textOf, read: (text) => numberIn(text.trim()) ?? text.trim() };

/** The three boxes of a date, any of which may still be empty. */
export interface DateParts {
  day: string;
  month: string;
  year: string;
}

/** A date, `YYYY-MM-DD`; with the day or the month left out, a month or a year. */
export const dateParts: Typed<DateParts> = {
  show(value) {
    const [year = "", month = "", ...day] = textOf(value).split("-");
    return { year, month, day: day.join("-") };
  },
  read({ day, month, year }) {
    const parts = [year.trim(), twoDigits(month), twoDigits(day)];
    while (parts.at(-1) === "") parts.pop();
    return parts.join("-");
  },
};

function numberIn(text: string): number | undefined {
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) return undefined;
  const number = Number(text);
  return Number.isFinite(number) && Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : undefined;
}

function twoDigits(text: string): string {
  const trimmed = text.trim();
  return /^\d$/.test(trimmed) ? `0${trimmed}` : trimmed;
}
