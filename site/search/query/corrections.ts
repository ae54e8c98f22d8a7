import { memoisePerObject } from "../../memoise-per-object.ts";
import { isElectronic, isInitials, wordsOf } from "../text/tokens.ts";
import type { Concept } from "./concepts.ts";
import type { Answer, ExactSearch } from "./exact.ts";
import type { Names } from "./names.ts";
import { type Correction, Speller } from "./spelling.ts";

const spellerOf = memoisePerObject((names: Names) => new Speller(names));

/**
 * Returns corrected queries, with the unknown words replaced, that have results: in fields or, if none has, in texts.
 */
export async function correctionsOf(
  query: string,
  unknown: readonly Concept[],
  search: ExactSearch,
): Promise<{ query: string; likely: boolean }[]> {
  await search.readWords();
  const speller = spellerOf(search.names);
  const isAlone = wordsOf(query).length === unknown.length;
  const options = unknown.map(({ text, word = "" }) => ({
    text,
    corrections: isElectronic(text)
      ? [{ word: text.slice(2), likely: true }]
      : // An acronym is not misspelt, even if no document contains it.
        isInitials(text) || search.names.phrases.has(word)
        ? []
        : [...splitsOf(word), ...speller.corrections(word, { isAlone })],
  }));
  if (options.some(({ corrections }) => corrections.length === 0)) return [];
  const most = Math.max(...options.map(({ corrections }) => corrections.length));
  const candidates = Array.from({ length: most }, (_, place) => {
    const chosen = options.map(({ text, corrections }) => ({
      text,
      correction: corrections[place] ?? corrections.at(-1),
    }));
    const corrected = chosen.reduce(
      (so, { text, correction }) => so.replace(text, () => correction?.word ?? text),
      query,
    );
    return { query: corrected, likely: place === 0 && chosen.every(({ correction }) => correction?.likely === true) };
  });
  const inFields = await finding(candidates, (some) => search.inFields(some));
  return inFields.length > 0 ? inFields : finding(candidates, (some) => search.find(some));
}

/** Splits letters from the number that people write after them: “EN301549” is EN 301549, and “wcag22” WCAG 2.2. */
function splitsOf(word: string): Correction[] {
  const [, letters, number] = /^(\p{L}{2,})(\d{2,})$/u.exec(word) ?? [];
  if (letters === undefined || number === undefined) return [];
  return [
    { word: `${letters} ${number}`, likely: true },
    { word: `${letters} ${Array.from(number).join(".")}`, likely: false },
  ];
}

/** Returns the queries that have complete results. */
async function finding<Q extends { query: string }>(
  queries: readonly Q[],
  find: (query: string) => Promise<Answer>,
): Promise<Q[]> {
  const answers = await Promise.all(queries.map(({ query }) => find(query)));
  return queries.filter((_, index) => answers[index]?.complete);
}
