import { isStopWord } from "../text/stop-words.ts";
import { wordsOf } from "../text/tokens.ts";
import type { Catalogue } from "./catalogue.ts";
import { fitOf, nameFit } from "./name-match.ts";
import type { Names } from "./names.ts";

/** The maximum number of words of a query, and of a name within it. */
const [longestQuery, longestName] = [16, 5];

/**
 * Returns the entries that a query names among other words, in its order: PlanX for “PlanX rollout timescale”. Each name
 * has to be exact, and the longest counts. A single word has to have an inner capital or digit, because names such as
 * “Confirm” are everyday words.
 */
export function namedWithin(query: string, catalogue: Catalogue, names: Names): number[] {
  const words = query.split(/\s+/).slice(0, longestQuery);
  const found: number[] = [];
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(words.length, from + longestName); to > from; to--) {
      const part = words.slice(from, to).join(" ");
      // “Do I” is no DOI.
      if (wordsOf(part).every(isStopWord)) continue;
      const number = names
        .beginningWith(wordsOf(part))
        .find(
          (some) =>
            catalogue.aboutKindOf(some).asked &&
            fitOf(part, catalogue.namesOf(some)) === nameFit.whole &&
            (to > from + 1 || catalogue.namesOf(some).some((name) => isDistinctive(part, name))),
        );
      if (number === undefined) continue;
      found.push(number);
      from = to - 1;
    }
  }
  return found;
}

function isDistinctive(word: string, name: string): boolean {
  const at = name.toLowerCase().indexOf(word.toLowerCase());
  return at >= 0 && /.[A-Z\d]/.test(name.slice(at, at + word.length));
}
