import { wordsIn } from "../likeness/words.ts";
import { serviceTopics } from "../vocabularies/service-topics.ts";
import { type ServiceArea, serviceAreas } from "../vocabularies/services.ts";
import { namesOfWork, shortForms, softwareWords, wordsAround, workWords } from "../vocabularies/software-words.ts";

/** The words of a name, with what is written in short in full; “and” and “UK” say nothing. */
export function nameWords(text: string): string[] {
  const words: string[] = [];
  for (const word of wordsIn(text)) {
    const long = Object.hasOwn(shortForms, word) ? shortForms[word] : undefined;
    if (long) words.push(...long);
    else if (word !== "and" && word !== "uk") words.push(word);
  }
  return words;
}

/** A text with a space where a capital letter follows five others: shorter beginnings are parts of many names. */
export function apart(text: string): string {
  return text.replace(/(?<=\p{L}{4}\p{Ll})(?=\p{Lu})/gu, " ");
}

/** Whether a word says what something is for, or nothing of what it is. */
export function isWork(word: string): boolean {
  return workWords.has(word) || wordsAround.has(word);
}

/** Whether a word around a name says nothing about what is named, as the number of a version: “v2”, “2019”. */
export function isAround(word: string): boolean {
  return wordsAround.has(word) || /^v?\d+$/.test(word);
}

/** Without the words at the end that say what it is for. */
export function withoutWork(words: readonly string[]): string[] {
  const kept = [...words];
  while (kept.length > 1 && isWork(kept.at(-1) ?? "")) kept.pop();
  return kept;
}

/** Without the words at the end that say only that it is software. */
export function withoutSoftware(words: readonly string[]): string[] {
  const kept = [...words];
  while (kept.length > 1 && softwareWords.has(kept.at(-1) ?? "")) kept.pop();
  return kept;
}

const workOfService = new Map<string, readonly string[]>();

/** The words of what services do. */
export function workOf(areas: readonly string[]): ReadonlySet<string> {
  return new Set(
    areas.filter(isService).flatMap((area) => {
      const known = workOfService.get(area);
      if (known) return known;
      const texts = [serviceAreas[area].title, ...serviceTopics[area], ...(namesOfWork[area] ?? [])];
      const words = texts.flatMap(wordsIn);
      workOfService.set(area, words);
      return words;
    }),
  );
}

function isService(service: string): service is ServiceArea {
  return Object.hasOwn(serviceAreas, service);
}
