import { hasOtherYear, years } from "../../fields/date.ts";
import { readDate } from "../../fields/read-date.ts";
import { quoted } from "../../problems/quoted.ts";
import { scalarToYaml } from "../../yaml/dump.ts";
import type { Fault } from "../fault.ts";
import { type Case, correctionOf, exampleOf, placeName } from "./case.ts";

/**
 * Reports a date in the wrong format. Only an unambiguous date is corrected; an ambiguous one has both readings in the
 * message, so that nobody copies the wrong one.
 */
export function wrongDate(at: Case, text: string, precision: "day" | "approximate" | "year"): Fault {
  const { path, meta, located } = at;
  const { readings, certain, noSuchDay } = readDate(text, precision);
  const base = { id: "invalid-value", range: located.node, path } as const;
  const [first] = readings;
  if (first) {
    const corrected = correctionOf(path, scalarToYaml(first.date));
    const choices = readings.slice(0, 2).map(({ date, words }) => `${quoted(date)} if you meant ${words}`);
    const advice = certain ? `Write ${quoted(first.date)}.` : `Write ${choices.join(", or ")}.`;
    return {
      ...base,
      message: `${quoted(text)} cannot be used for ${placeName(path)}. ${order[precision]} ${advice}`,
      ...(certain ? corrected : readings.length === 1 ? { correction: corrected.correction } : {}),
    };
  }
  const why =
    // “Ongoing” is an answer for an end only: a start or a review has a date.
    (path.at(-1) === "until" || meta.happened !== true) && noEnd.test(text.trim())
      ? "If it has not ended, leave it out."
      : hasOtherYear(text)
        ? `Dates are ${years}. Where there is no end, or nobody knows the day, leave it out.`
        : noSuchDay
          ? "There is no such day. Check its day, month and year."
          : precision === "day" && readDate(text, "approximate").readings.length > 0
            ? "It does not say which day. Write the year, month and day, such as 2026-03-31."
            : `It must be ${meta.expects ?? "a date"}.`;
  return {
    ...base,
    message: `${quoted(text)} cannot be used for ${placeName(path)}. ${why}`,
    ...exampleOf(path, meta),
  };
}

/** Texts for “no end date”. */
const noEnd = /^(?:ongoing|present|current|now|never|open[- ]ended|no end(?: date)?)$/i;

const order = {
  day: "Dates are written year-month-day.",
  approximate: "Dates are written year-month-day, or as far as they are known.",
  year: "Years are written with four digits.",
} as const;
