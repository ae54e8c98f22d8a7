import { quoted } from "../schemas/problems/quoted.ts";
import { listInWords } from "./format.ts";

export { quoted } from "../schemas/problems/quoted.ts";

/**
 * Lists at most five user-supplied texts, each escaped by `quoted`, and how many more there are.
 *
 * @param inWords joins the texts: `eitherOf` after a “no”
 */
export function quotedList(texts: readonly string[], inWords = listInWords): string {
  const shown = texts.slice(0, 5).map(quoted);
  return inWords(texts.length > shown.length ? [...shown, `${texts.length - shown.length} more`] : shown);
}
