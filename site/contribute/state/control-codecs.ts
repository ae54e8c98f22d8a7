import { textOf } from "../../../schemas/drafting/text.ts";
import { monthNames } from "../../../schemas/fields/date-in-words.ts";

/**
 * Codec between the text of a control and its value: `read(show(value))` gives a valid value again, and `""` for none.
 */
export interface ControlCodec<Text> {
  show: (value: unknown) => Text;
  read: (text: Text) => unknown;
}

/** One line of text: line breaks and tabs become spaces, and leading and trailing spaces are trimmed. */
export const lineText: ControlCodec<string> = { show: textOf, read: (text) => text.replace(/[\r\n\t]+/g, " ").trim() };

/** Text of several lines, with line breaks normalised to `\n`. */
export const longText: ControlCodec<string> = { show: textOf, read: (text) => text.replace(/\r\n?/g, "\n") };

/** A number; ignores pound signs, commas and spaces. Other text stays as typed, and the validator reports it. */
export const numberText: ControlCodec<string> = {
  show: textOf,
  read: (text) => numberIn(text.replace(/[£,\s]/g, "")) ?? text,
};

/** A number if the whole text is one, else the text. */
export const figureText: ControlCodec<string> = { show: textOf, read: (text) => numberIn(text.trim()) ?? text.trim() };

/** The three boxes of a date, any of which may be empty. */
export interface DateParts {
  day: string;
  month: string;
  year: string;
}

/**
 * A date, `YYYY-MM-DD`, whose month may be typed as a name; without a day `YYYY-MM`, without both `YYYY`. Other empty boxes
 * leave an invalid value, such as `--05`.
 */
export const dateParts: ControlCodec<DateParts> = {
  show(value) {
    const [year = "", month = "", ...day] = textOf(value).split("-");
    return { year, month, day: day.join("-") };
  },
  read({ day, month, year }) {
    const parts = [year.trim(), twoDigits(monthNumber(month)), twoDigits(day)];
    while (parts.at(-1) === "") parts.pop();
    return parts.join("-");
  },
};

/** Splits a whole date, as pasted or typed into one box, into the three boxes; undefined for any other text. */
export function wholeDate(text: string): DateParts | undefined {
  const [day = "", month = "", year = ""] = text.split(/[-/. ]/);
  return Number(year) > 999 ? { day, month, year } : undefined;
}

/** Returns the number of a month’s English name or its first letters, at least three; any other text unchanged. */
function monthNumber(text: string): string {
  const name = text.trim().toLowerCase();
  return String((name.length > 2 && monthNames.findIndex((month) => month.toLowerCase().startsWith(name)) + 1) || text);
}

function numberIn(text: string): number | undefined {
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) return undefined;
  const number = Number(text);
  return Number.isFinite(number) && Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : undefined;
}

function twoDigits(text: string): string {
  return text.trim().replace(/^0*(\d)$/, "0$1");
}
