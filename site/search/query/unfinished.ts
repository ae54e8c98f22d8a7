import { stemOf } from "../text/stem.ts";
import type { Concept, Way } from "./concepts.ts";
import type { Names } from "./names.ts";

/** How much a word that goes on from what was typed counts. */
const factor = 0.7;

/** The shortest beginning that is taken for one, and the most words that it may become. */
const [shortest, most] = [3, 12];

/** What is missing at the end of a word while somebody types it. */
const endings = ["g", "ng", "ing", "s", "es", "d", "ed", "n", "on", "ion", "t", "nt", "ent", "e", "y"];

/** The words that somebody may be about to type, as ways to have a concept that nothing has. */
export function unfinishedWays({ word }: Concept, names: Names): Way[] {
  if (word === undefined || word.length < shortest) return [];
  const stems = new Set([...names.completions(word).slice(0, most), ...endings.map((end) => word + end)].map(stemOf));
  return Array.from(stems, (stem) => ({ terms: [stem], factor }));
}
