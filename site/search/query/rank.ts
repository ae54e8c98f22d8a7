import { fieldBits } from "../fields.ts";
import { singularOf, stemOf } from "../text/stem.ts";
import { isStopWord } from "../text/stop-words.ts";
import { wordsOf } from "../text/tokens.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Matches } from "./match.ts";
import { fitOf, nameFit } from "./name-match.ts";

/** Ranking factor of a service one of whose topics equals the query, in place of the factor of its kind. */
const topicFactor = 1.6;

/**
 * Ranking factor of a service that has the words only within longer topics, beside one whose topic they are: “car parks”
 * beside “parks”.
 */
const withinTopicFactor = 0.5;

/** The addition to the ranking factor for each doubling of the number of users. */
const perDoubling = 0.2;

/** Ranking factor of retired entries. */
const retiredFactor = 0.4;

/**
 * Ranks documents: those whose name equals the query, those whose name begins with it, the others; among equals by the
 * weights of the matching fields, rare words first, and by the number of users.
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
    const fieldScore = evidence.reduce((sum, some, index) => sum + (some?.score ?? 0) * (rarity[index] ?? 0), 0);
    // A name can only fit if it contains all of the words, which is cheap to check.
    const inName = evidence.every((some) => ((some?.fields ?? 0) & (fieldBits.name | fieldBits.also)) !== 0);
    const topic = topics.has(number);
    const fit = inName ? fitOf(query, catalogue.namesOf(number)) : nameFit.none;
    const isWithinTopic =
      topics.size > 0 &&
      catalogue.kindOf(number) === "service" &&
      evidence.every((some) => some?.fields === fieldBits.also);
    const kindFactor = topic
      ? topicFactor
      : catalogue.aboutKindOf(number).factor * (isWithinTopic ? withinTopicFactor : 1);
    return {
      number,
      // A service with the topic ranks with the documents that are named after it.
      fit: topic ? Math.max(fit, nameFit.beginning) : fit,
      score: fieldScore * kindFactor * factorOf(number, catalogue),
    };
  });
  return scored.sort((a, b) => b.fit - a.fit || b.score - a.score || a.number - b.number).map(({ number }) => number);
}

function factorOf(number: number, catalogue: Catalogue): number {
  const used = 1 + perDoubling * Math.log2(1 + catalogue.usedOf(number));
  return used * (catalogue.isRetired(number) ? retiredFactor : 1);
}

/** The topics of a service, and the parts of its title: “Democracy and elections” is about both. */
function topicsOf(number: number, catalogue: Catalogue): string[] {
  return [...catalogue.alsoOf(number), ...catalogue.nameOf(number).split(/, | and /)];
}

/** Return the words of a text joined, as they are compared; each text once, because every search asks for all topics. */
const keys = [singularOf, stemOf].map((like) => {
  const known = new Map<string, string>();
  return (text: string): string => {
    const key =
      known.get(text) ??
      wordsOf(text)
        .filter((word) => !isStopWord(word))
        .map(like)
        .join("");
    known.set(text, key);
    return key;
  };
});

/**
 * Returns the services with a topic of the same words as a query, joined or not, in the same forms: “reads” is no topic
 * of reading. If there is none, compares stems.
 */
export function topicsMeant(query: string, catalogue: Catalogue): ReadonlySet<number> {
  for (const key of keys) {
    const asked = key(query);
    const isMeant = (number: number): boolean => topicsOf(number, catalogue).some((topic) => key(topic) === asked);
    const found = asked ? catalogue.numbersOf("service").filter(isMeant) : [];
    if (found.length > 0) return new Set(found);
  }
  return new Set();
}
