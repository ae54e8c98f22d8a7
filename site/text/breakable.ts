import { escaped } from "../markup.ts";

/** The number of characters that fit in the narrowest column of a table. */
const narrowest = 15;

/** Zero-width space, which no address contains. */
const opportunity = "\u200B";

/**
 * Splits a text after dots, slashes and underscores in addresses and file names that are too long for a narrow column.
 * Shorter ones, such as “source.csv”, stay in one part.
 */
export function breakableParts(text: string): string[] {
  return text
    .split(/(?<=\s)(?=\S)/)
    .map((word) => (word.length > narrowest ? word.replace(/(?<=\S[./_])(?=\S)/g, opportunity) : word))
    .join("")
    .split(opportunity);
}

/** Escapes a text and inserts break opportunities (`<wbr>`) between those parts. */
export function breakable(text: string): string {
  return breakableParts(text).map(escaped).join("<wbr>");
}
