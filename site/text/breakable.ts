import { escaped } from "../markup.ts";

/** The number of characters that fit in the narrowest column of a table. */
const narrowest = 15;

/**
 * Escapes a text and inserts break opportunities (`<wbr>`) after dots, slashes and underscores in addresses and file
 * names that are too long for a narrow column. Shorter ones, such as “source.csv”, stay on one line.
 */
export function breakable(text: string): string {
  return text
    .split(/(?<=\s)(?=\S)/)
    .map((word) =>
      word.length > narrowest
        ? word
            .split(/(?<=\S[./_])(?=\S)/)
            .map(escaped)
            .join("<wbr>")
        : escaped(word),
    )
    .join("");
}
