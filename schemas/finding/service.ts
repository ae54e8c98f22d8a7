import { wordsIn } from "../likeness/words.ts";
import { wordMeant, wordsLike } from "../vocabularies/meant.ts";
import { serviceTopics } from "../vocabularies/service-topics.ts";
import { type ServiceArea, serviceAreas, services } from "../vocabularies/services.ts";
import { purposesOfServices, fillerWords } from "../vocabularies/software-words.ts";
import { NameIndex } from "./name-places.ts";

let index: NameIndex<ServiceArea> | undefined;

/** Returns the service that a text is about, by title or topics; undefined where none or several match. */
export function serviceIn(text: string): ServiceArea | undefined {
  return (
    (wordMeant(services.words, text) as ServiceArea | undefined) ??
    serviceByTopic(text) ??
    only(wordsLike(services.words, text))
  );
}

function only([first, second]: readonly string[]): ServiceArea | undefined {
  return second === undefined ? (first as ServiceArea | undefined) : undefined;
}

function serviceByTopic(text: string): ServiceArea | undefined {
  index ??= new NameIndex(phrases());
  const words = wordsIn(text);
  const counts = new Map<ServiceArea, number>();
  for (const { value, from, to } of index.placesIn(words))
    counts.set(value, (counts.get(value) ?? 0) + (to - from) ** 2);
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}

function phrases(): [words: string[], service: ServiceArea][] {
  return (Object.keys(serviceAreas) as ServiceArea[]).flatMap((area) =>
    [...new Set([serviceAreas[area].title, ...serviceTopics[area], ...(purposesOfServices[area] ?? [])])]
      .map(wordsIn)
      .filter((words) => words.length > 1 || !fillerWords.has(words[0] ?? ""))
      .map((words): [string[], ServiceArea] => [words, area]),
  );
}
