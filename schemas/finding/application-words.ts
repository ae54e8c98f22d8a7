import { wordsIn } from "../likeness/words.ts";
import { serviceTopics } from "../vocabularies/service-topics.ts";
import { type ServiceArea, serviceAreas } from "../vocabularies/services.ts";
import {
  purposesOfServices,
  shortForms,
  softwareWords,
  fillerWords,
  purposeWords,
} from "../vocabularies/software-words.ts";

/** Tokenises a name, expands abbreviations and drops “and” and “UK”. */
export function nameWords(text: string): string[] {
  const words: string[] = [];
  for (const word of wordsIn(text)) {
    const long = Object.hasOwn(shortForms, word) ? shortForms[word] : undefined;
    if (long) words.push(...long);
    else if (word !== "and" && word !== "uk") words.push(word);
  }
  return words;
}

/** Splits camel case at a capital after five or more letters; shorter prefixes are common to many names. */
export function splitCamelCase(text: string): string {
  return text.replace(/(?<=\p{L}{4}\p{Ll})(?=\p{Lu})/gu, " ");
}

/** Whether a word is a word of purpose or a filler word, neither of which identifies an application. */
export function isPurposeOrFiller(word: string): boolean {
  return purposeWords.has(word) || fillerWords.has(word);
}

/** Whether a word is a filler word or a version: “v2”, “2019”. */
export function isFiller(word: string): boolean {
  return fillerWords.has(word) || /^v?\d+$/.test(word);
}

/** Strips the words of purpose and filler words at the end, but never the first word. */
export function withoutPurposeWords(words: readonly string[]): string[] {
  const kept = [...words];
  while (kept.length > 1 && isPurposeOrFiller(kept.at(-1) ?? "")) kept.pop();
  return kept;
}

/** Strips the words for software at the end, such as “system”, but never the first word. */
export function withoutSoftware(words: readonly string[]): string[] {
  const kept = [...words];
  while (kept.length > 1 && softwareWords.has(kept.at(-1) ?? "")) kept.pop();
  return kept;
}

const workOfService = new Map<string, readonly string[]>();

/** Returns the words in the titles and topics of services. */
export function purposeWordsOf(areas: readonly string[]): ReadonlySet<string> {
  return new Set(
    areas.filter(isService).flatMap((area) => {
      const known = workOfService.get(area);
      if (known) return known;
      const texts = [serviceAreas[area].title, ...serviceTopics[area], ...(purposesOfServices[area] ?? [])];
      const words = texts.flatMap(wordsIn);
      workOfService.set(area, words);
      return words;
    }),
  );
}

function isService(service: string): service is ServiceArea {
  return Object.hasOwn(serviceAreas, service);
}
