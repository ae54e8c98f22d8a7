import { isStopWord } from "../text/stop-words.ts";
import { isInitials, type Token, tokensOf, wordsOf } from "../text/tokens.ts";
import type { Catalogue } from "./catalogue.ts";

/** The minimum length of initials. Shorter ones are those of too many names. */
const shortestInitials = 3;

/** Returns the authority with these initials, of all words of its name or of those that are no stop words: “HMLR”. */
export function authorityWithInitials(query: string, catalogue: Catalogue): string | undefined {
  const [initials = "", ...more] = wordsOf(query);
  if (initials.length < shortestInitials || more.length > 0) return undefined;
  const number = catalogue.numbersOf("authority").find((some) => {
    const words = tokensOf(catalogue.nameOf(some).replace(/ \(.*/, ""));
    const main = words.filter(({ word }) => !isStopWord(word));
    return [words, main].some((tokens) => tokens.length > 1 && tokens.map(initialOf).join("") === initials);
  });
  return number === undefined ? undefined : catalogue.nameOf(number);
}

/** Returns the first letter of a word, or the whole of one that is initials itself: “NHS England”. */
function initialOf({ word, surface }: Token): string {
  return isInitials(surface) ? word : word.charAt(0);
}
