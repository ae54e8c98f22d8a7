import { listInWords } from "./format.ts";

/** What somebody typed, as part of a sentence and no longer than can be read. */
export function quoted(text: string): string {
  return `“${text.length > 80 ? `${text.slice(0, 80)}…` : text}”`;
}

/**
 * What somebody typed, each text as `quoted` has it, in a row of at most five.
 *
 * @param inWords puts the texts in a row: `eitherOf` after a “no”
 */
export function quotedList(texts: readonly string[], inWords = listInWords): string {
  const shown = texts.slice(0, 5).map(quoted);
  return inWords(texts.length > shown.length ? [...shown, `${texts.length - shown.length} more`] : shown);
}
