import { compareTexts } from "../../../schemas/compare.ts";
import { stemOf } from "../text/stem.ts";
import { isInitials } from "../text/tokens.ts";
import type { Alternative, Concept } from "./concepts.ts";
import type { Names } from "./names.ts";

/** Ranking factor of a prefix match. */
const factor = 0.7;

/** The minimum length of a prefix, and the maximum number of words that it is expanded to. */
const [shortest, most] = [3, 12];

/** Endings that an unfinished word may lack. */
const endings = ["g", "ng", "ing", "s", "es", "d", "ed", "n", "on", "ion", "t", "nt", "ent", "e", "y"];

/** Expands an unfinished word to the known words that it is a prefix of, as alternatives to match its concept. */
export function unfinishedAlternatives({ word, text }: Concept, names: Names): Alternative[] {
  if (word === undefined || word.length < shortest || isInitials(text)) return [];
  const completions = wordsBeginning(word, names).slice(0, most);
  const stems = new Set([...completions, ...endings.map((end) => word + end)].map(stemOf));
  return Array.from(stems, (stem) => ({ terms: [stem], factor }));
}

/** Returns the known words with a prefix, the most frequent first. */
function wordsBeginning(prefix: string, { frequency }: Names): string[] {
  return Array.from(frequency)
    .filter(([word]) => word.length > prefix.length && word.startsWith(prefix))
    .sort(([one, a], [other, b]) => b - a || compareTexts(one, other))
    .map(([word]) => word);
}
