import { kindNames, type Entry } from "../../schemas/index.ts";
import { services } from "../../schemas/vocabularies/services.ts";
import type { Context } from "../catalogue/context.ts";
import { plainWords } from "../facets/words.ts";

/** The words that people may have meant when a search finds nothing: of names, tags and services, the most frequent first. */
export function searchVocabulary({ catalogue }: Pick<Context, "catalogue">): string[] {
  const counts = new Map<string, number>();
  const add = (text: string): void => {
    for (const word of new Set(plainWords(text).split(" "))) {
      if (word.length >= 3 && /\p{L}/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  };
  for (const kind of kindNames) {
    const entries: Iterable<Entry> = catalogue[kind].values();
    for (const { data } of entries) add([data.name, ...(data.tags ?? [])].join(" "));
  }
  for (const { title } of Object.values(services.words)) add(title);
  return Array.from(counts)
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .map(([word]) => word);
}
