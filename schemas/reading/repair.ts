import * as z from "zod";

/** Ways of writing a value better without changing what it says. */
const repairs: readonly ((text: string) => string)[] = [
  (text) => text.trim(),
  (text) => text.trim().replace(/\s+/g, " "),
  (text) => (isWord(text) ? text.trim().toLowerCase() : text),
  (text) => (isWord(text) ? text.trim().toUpperCase() : text),
  (text) =>
    text.replace(
      /^(https):\/\/([^/?#]+)/i,
      (_, scheme: string, host: string) => `${scheme.toLowerCase()}://${host.toLowerCase()}`,
    ),
  (text) =>
    text.replace(/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, (_, year: string, month: string, day: string) =>
      iso(year, month, day),
    ),
  // Day first, where the day cannot be taken for a month.
  (text) =>
    text.replace(/^(1[3-9]|2\d|3[01])[-/.](\d{1,2})[-/.](\d{4})$/, (_, day: string, month: string, year: string) =>
      iso(year, month, day),
    ),
  // A moment in time given where a day is wanted.
  (text) => text.replace(/^(\d{4}-\d{2}-\d{2})[T ][\d:.]+Z?$/, "$1"),
];

/** The value in the form that a schema accepts, when only the way of writing it was wrong. */
export function repair(schema: z.core.$ZodType, text: string): string | undefined {
  const accepts = (candidate: string): boolean => z.safeParse(schema, candidate).success;
  const hyphenated = text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
  // Only slugs refuse capitals; in anything else a space may mean something.
  const isSlug = /^[a-z0-9-]+$/.test(hyphenated) && !accepts(hyphenated.toUpperCase());
  const candidates = [...repairs.map((change) => change(text)), ...(isSlug ? [hyphenated] : [])];
  return candidates.find((candidate) => candidate !== text && accepts(candidate));
}

/** Case says nothing in a code or a slug; in an address or a sentence it does. */
function isWord(text: string): boolean {
  return /^[A-Za-z0-9_-]+$/.test(text.trim());
}

function iso(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
