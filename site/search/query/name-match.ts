import { councilName } from "../../../schemas/finding/council-name.ts";
import { singularOf } from "../text/stem.ts";
import { isStopWord } from "../text/stop-words.ts";
import { wordsOf } from "../text/tokens.ts";

/** How well a name fits a query, ascending. */
export const nameFit = { none: 0, beginning: 1, whole: 2 } as const;

/** How well a name fits a query. */
export type NameFit = (typeof nameFit)[keyof typeof nameFit];

/**
 * Returns the best fit of a document’s names with a query: equal, prefix or neither. An acronym in brackets and the
 * place of a council count as names, and a plural as its singular.
 */
export function fitOf(query: string, names: readonly string[]): NameFit {
  const words = wordsOf(query);
  const typed = words.map(singularOf).join("");
  // Stop words are removed before plurals are reduced: “does” is one, and “doe” is not.
  const meant = words
    .filter((word) => !isStopWord(word))
    .map(singularOf)
    .join("");
  if (typed === "") return nameFit.none;
  let best: NameFit = nameFit.none;
  for (const spelling of names.flatMap(spellingsOf).map((some) => some.map(singularOf))) {
    const key = spelling.join("");
    if (key === typed || (key === meant && meant !== "")) return nameFit.whole;
    if (begins(spelling, key, typed) || (meant !== "" && begins(spelling, key, meant))) best = nameFit.beginning;
  }
  return best;
}

/** Whether a name has a text as a prefix that ends at a word boundary. */
function begins(words: readonly string[], key: string, typed: string): boolean {
  if (!key.startsWith(typed)) return false;
  let length = 0;
  return words.some((word) => (length += word.length) === typed.length);
}

function spellingsOf(name: string): string[][] {
  const brackets = /\(([^()]+)\)/.exec(name);
  const outside = name.slice(0, brackets?.index ?? 0).trimEnd();
  const all = [name, outside, brackets?.[1] ?? "", name.replace(/(?<!\s)\s*\([^()]*\)/, ""), name.replace(/^the /i, "")]
    .filter(Boolean)
    .map((text) => wordsOf(text));
  if (!/\bcouncils?\b|\bborough\b|\bauthority\b|^city of\b/i.test(name)) return all;
  return [...all, councilName(wordsOf(name)).place.filter((word) => !isStopWord(word))];
}
