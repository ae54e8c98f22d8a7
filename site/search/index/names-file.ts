import { compareTexts } from "../../../schemas/compare.ts";
import type { AllNames, NamesFile } from "./shapes.ts";

/** The frequency from which a word of names is replaced by its index in the dictionary. */
const severalTimes = 3;

/** The maximum length of a shared prefix, in words: it is written as one digit. */
const mostShared = 9;

/** Compresses the names of documents: front coding and a dictionary of frequent words. */
export function writeNames(all: readonly AllNames[]): NamesFile {
  const counts = new Map<string, number>();
  for (const word of all.flat().flatMap(wordsIn)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = Array.from(counts)
    .filter(([, count]) => count >= severalTimes)
    .sort(([one, a], [other, b]) => b - a || compareTexts(one, other))
    .map(([word]) => word);
  const places = new Map(words.map((word, place) => [word, place.toString(36)]));
  const write = (some: readonly string[]): string => some.map((word) => places.get(word) ?? `'${word}`).join(" ");
  let before: readonly string[] = [];
  const lines = all.map(([name, ...others]) => {
    const own = wordsIn(name);
    const shared = sharedBy(before, own);
    before = own;
    return [`${shared}${write(own.slice(shared))}`, ...others.map((other) => write(wordsIn(other)))].join("\t");
  });
  return { words: words.join(" "), lines: lines.join("\n") };
}

/** Splits a name at white space. */
function wordsIn(name: string): string[] {
  return name.replaceAll(/\s/g, " ").split(" ");
}

function sharedBy(before: readonly string[], own: readonly string[]): number {
  const end = own.findIndex((word, place) => place === mostShared || word !== before[place]);
  return end === -1 ? own.length : end;
}
