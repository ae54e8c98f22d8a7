import { fieldBits } from "../fields.ts";
import { singularOf, stemOf } from "../text/stem.ts";
import { isStopWord } from "../text/stop-words.ts";
import { wordsOf } from "../text/tokens.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Matches } from "./match.ts";
import { fitOf, nameFit } from "./name-match.ts";

/** How much a service counts for what belongs to it, in just these words, in place of what services count else. */
const topicFactor = 1.6;

/** How much each doubling of the number of users adds. */
const perDoubling = 0.2;

/** What is retired comes after the rest. */
const retiredFactor = 0.4;

/**
 * Puts documents into order: those whose name is what somebody typed, those whose name begins with it, the others; among
 * equals by how well their fields have the words, the rare ones above all, and by how many use them.
 */
export function ranked(
  numbers: Iterable<number>,
  query: string,
  matches: readonly Matches[],
  catalogue: Catalogue,
): number[] {
  const topics = topicsMeant(query, catalogue);
  const rarity = matches.map(({ size }) => Math.log(1 + catalogue.size / Math.max(1, size)));
  const scored = Array.from(numbers, (number) => {
    const evidence = matches.map((some) => some.get(number));
    const worth = evidence.reduce((sum, some, index) => sum + (some?.worth ?? 0) * (rarity[index] ?? 0), 0);
    // A name can fit only where it has all of the words, which is quick to tell.
    const inName = evidence.every((some) => ((some?.fields ?? 0) & (fieldBits.name | fieldBits.also)) !== 0);
    const topic = topics.has(number);
    const fit = inName ? fitOf(query, catalogue.namesOf(number)) : nameFit.none;
    return {
      number,
      // What everything about a topic is for stands beside what is named after it.
      fit: topic ? Math.max(fit, nameFit.beginning) : fit,
      score: worth * (topic ? topicFactor : catalogue.aboutKindOf(number).factor) * factorOf(number, catalogue),
    };
  });
  return scored.sort((a, b) => b.fit - a.fit || b.score - a.score || a.number - b.number).map(({ number }) => number);
}

function factorOf(number: number, catalogue: Catalogue): number {
  const used = 1 + perDoubling * Math.log2(1 + catalogue.usedOf(number));
  return used * (catalogue.isRetired(number) ? retiredFactor : 1);
}

/** What belongs to a service, and what it is called after: “Democracy and elections” is about both. */
function topicsOf(number: number, catalogue: Catalogue): string[] {
  return [...catalogue.alsoOf(number), ...catalogue.nameOf(number).split(/, | and /)];
}

/**
 * The services with a topic of the same words as a query, joined or not, in the same forms: “parks” is no topic of parking.
 * Where no service has it so, those with a topic of the same words in whatever form.
 */
export function topicsMeant(query: string, catalogue: Catalogue): ReadonlySet<number> {
  for (const like of [singularOf, stemOf]) {
    const key = (text: string): string =>
      wordsOf(text)
        .filter((word) => !isStopWord(word))
        .map(like)
        .join("");
    const asked = key(query);
    const isMeant = (number: number): boolean => topicsOf(number, catalogue).some((topic) => key(topic) === asked);
    const found = asked ? catalogue.numbersOf("service").filter(isMeant) : [];
    if (found.length > 0) return new Set(found);
  }
  return new Set();
}
