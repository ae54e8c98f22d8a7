import { escaped } from "../markup.ts";

/** A text with addresses or names of files in it, which may be broken after their dots and strokes and nowhere else. */
export function breakable(text: string): string {
  return text
    .split(/(?<=\S[./_])(?=\S)/)
    .map(escaped)
    .join("<wbr>");
}
