import { quoted } from "../schemas/problems/quoted.ts";
import { listInWords } from "./format.ts";

export { quoted } from "../schemas/problems/quoted.ts";

/**
 * What somebody typed, or an address says, each text as `quoted` has it, in a row of at most five.
 *
 * @param inWords puts the texts in a row: `eitherOf` after a “no”
 */
export function quotedList(texts: readonly string[], inWords = listInWords): string {
  const shown = texts.slice(0, 5).map(quoted);
  return inWords(texts.length > shown.length ? [...shown, `${texts.length - shown.length} more`] : shown);
}
