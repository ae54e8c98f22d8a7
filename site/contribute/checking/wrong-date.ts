import { capitalised } from "../../../schemas/capitals.ts";
import { dateParts } from "../state/control-codecs.ts";

/**
 * Returns the error message for an invalid date in three boxes, in the GOV.UK style: a whole date in one box; the missing
 * boxes; if none is missing, the invalid boxes; else that the date does not exist, is not from 1900 to 2099, or is written
 * otherwise in the file.
 */
export function wrongDate(title: string, value: unknown, precision: "day" | "approximate"): string {
  const parts = dateParts.show(value);
  const { day, month, year } = parts;
  const boxes = [
    { name: "day", text: day, most: 31 },
    { name: "month", text: month, most: 12 },
    { name: "year", text: year, most: 9999 },
  ];
  // People type “1/4/26” into the first box.
  if (boxes.some(({ text }) => /\d[/. -]+\w+[/. -]+\d/.test(text)))
    return `${title} must have its day, month and year in boxes of their own`;
  const missing = boxes.filter(({ text }, index) => text === "" && isNeeded(boxes.slice(0, index), precision));
  if (missing.length > 0) return `${title} must include ${missing.map(({ name }) => `a ${name}`).join(" and ")}`;
  const wrong = boxes.flatMap(({ name, text, most }) => {
    if (text === "") return [];
    if (!/^\d+$/.test(text)) return `${capitalised(name)} must be a number`;
    if (name === "year") return /^\d{4}$/.test(text) ? [] : "Year must include 4 numbers";
    return Number(text) >= 1 && Number(text) <= most ? [] : `${capitalised(name)} must be between 1 and ${most}`;
  });
  if (wrong.length > 0) return `${title}: ${wrong.join(". ")}`;
  if (!isReal(year, month || "1", day || "1")) return `${title} must be a real date`;
  const written = dateParts.read(parts);
  return written === value
    ? `${title} must be between 1900 and 2099`
    : `${title} must be written as ${String(written)} in the file`;
}

/** Whether a box is required. In an approximate date, a box may be empty if all before it are: day, then month. */
function isNeeded(before: readonly { text: string }[], precision: "day" | "approximate"): boolean {
  return precision === "day" || before.some(({ text }) => text !== "");
}

function isReal(year: string, month: string, day: string): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}
