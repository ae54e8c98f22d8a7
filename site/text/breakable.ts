import { escaped } from "../markup.ts";

/**
 * Escapes a text and inserts break opportunities (`<wbr>`) after dots, slashes and underscores in addresses and file
 * names.
 */
export function breakable(text: string): string {
  return text
    .split(/(?<=\S[./_])(?=\S)/)
    .map(escaped)
    .join("<wbr>");
}
