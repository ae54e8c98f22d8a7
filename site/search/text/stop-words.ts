import { stemOf } from "./stem.ts";

/** Stop words: words of questions and sentences that do not narrow a search. */
const listed =
  "a about above after again against all also am an and any anybody anyone anything are as at available be because been " +
  "before being below best better between both but by can cheap cheaper cheapest compare compared comparison could did difference do does doing done e each either else ever " +
  "every everybody everyone everything example examples explain find finding for found from get getting give given go good had happened has have having he her " +
  "here his how i if in into is it its just know latest let like list looking made make makes many may me mean near " +
  "meaning means might more most much must my need neither newest no nobody none nor not of off on once one only or other others our out over " +
  "own per please recent recently same search see shall she should show small smaller so some somebody someone something stand stands such tell than that the their " +
  "them then there these they thing things this those through to too under until up us use used uses using v versus very vs want was way we were " +
  "what whats whatever when where which while who whom whose why will went with within without would wrong you your";

const stopWords = new Set(listed.split(" "));

/** Stems so frequent in entries that a match on one of them alone is no answer. */
const weakStems = new Set(
  (
    "app application approach area authority best calculator case checker cost council data department digital england form government information local new office online people platform portal price " +
    "problem product project report scotland service software solution standard study supplier system team technology tool tracker uk wales website work"
  )
    .split(" ")
    .map(stemOf),
);

/** Whether a normalised word is a stop word. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

/** Whether a match on a stem alone is no answer: it is too frequent, a number or a single letter. */
export function isWeakWord(stem: string): boolean {
  return weakStems.has(stem) || /^(?:.|[\d.]+)$/.test(stem);
}
