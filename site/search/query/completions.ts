import type { ContentsKind } from "../index/shapes.ts";
import { stemOf } from "../text/stem.ts";
import { isWeakWord } from "../text/stop-words.ts";
import { wordsOf } from "../text/tokens.ts";
import type { Catalogue } from "./catalogue.ts";
import { fitOf as nameFitOf, nameFit } from "./name-match.ts";
import type { Names } from "./names.ts";

/** An autocomplete suggestion. */
export interface Completion {
  text: string;
  /** Explains a suggestion whose text does not match: another name, or the expansion of an acronym. */
  detail?: string;
  /** The page that it opens, from the site’s root, or the query that it runs. */
  leads: { address: string } | { query: string };
}

/** Suggestions of one kind. */
export interface CompletionGroup {
  title: string;
  completions: readonly Completion[];
}

/** The maximum number of suggested documents, in all and of each kind. */
const most = { all: 6, each: 3 };

/**
 * Returns autocomplete suggestions by kind, from two typed letters on: up to six names in which each typed word is a prefix
 * of a word, exact matches first, and up to two acronyms.
 */
export function completionsOf(typed: string, names: Names, catalogue: Catalogue): CompletionGroup[] {
  const words = wordsOf(typed);
  if (words.join("").length < 2) return [];
  const isCalledSo = calledSo(typed, words);
  const found = names
    .beginningWith(words)
    .map((number) => ({
      number,
      fit: isCalledSo(catalogue.namesOf(number)) ? wholeName : fitOf(words, number, catalogue),
      used: catalogue.usedOf(number),
    }))
    .sort((a, b) => b.fit - a.fit || b.used - a.used || a.number - b.number);
  const groups = new Map<ContentsKind, Completion[]>();
  let count = 0;
  for (const { number } of found) {
    const kind = catalogue.aboutKindOf(number);
    const group = groups.get(kind) ?? [];
    if (group.length === most.each || count === most.all) continue;
    count++;
    groups.set(kind, [...group, completionOf(number, words, catalogue)]);
  }
  const entries = Array.from(groups, ([{ many }, completions]) => ({ title: many, completions }));
  const acronyms = acronymsLike(words, names);
  return acronyms.length > 0 ? [...entries, { title: "Search for", completions: acronyms }] : entries;
}

/** Rank of an exact match, above every other fit. */
const wholeName = 4;

/**
 * Returns a predicate: whether any of some names equals the query, such as the place of a council. Checks for the last
 * word first, which is cheap.
 */
function calledSo(typed: string, words: readonly string[]): (names: readonly string[]) => boolean {
  if (words.every((word) => isWeakWord(stemOf(word)))) return () => false;
  const last = new RegExp(String.raw`\b${words.at(-1) ?? ""}\b`, "i");
  return (names) => names.some((name) => last.test(name)) && nameFitOf(typed, names) === nameFit.whole;
}

/**
 * Ranks a prefix match, ascending: only another name matches, words inside the name match, the name begins with the
 * query, the place of a council begins with it (“cam” in London Borough of Camden).
 */
function fitOf(words: readonly string[], number: number, catalogue: Catalogue): number {
  const name = wordsOf(catalogue.nameOf(number));
  const typed = words.join("");
  if (catalogue.isCouncil(number) && catalogue.slugOf(number).replaceAll("-", "").startsWith(typed)) return 3;
  if (name.join("").startsWith(typed)) return 2;
  return beginIn(words, name) ? 1 : 0;
}

function beginIn(words: readonly string[], name: readonly string[]): boolean {
  return words.every((word) => name.some((other) => other.startsWith(word)));
}

function completionOf(number: number, words: readonly string[], catalogue: Catalogue): Completion {
  const text = catalogue.nameOf(number);
  const leads = { address: catalogue.addressOf(number) };
  const isIn = (name: string): boolean => beginIn(words, wordsOf(name));
  const detail = fitOf(words, number, catalogue) > 0 ? undefined : catalogue.alsoOf(number).find(isIn);
  return detail === undefined ? { text, leads } : { text, detail, leads };
}

/** Returns acronyms that begin with a single typed word, with their expansions. */
function acronymsLike([word = "", ...more]: readonly string[], { phrases }: Names): Completion[] {
  if (more.length > 0) return [];
  return phrases.groups
    .filter(({ phrases: [first = ""] }) => first === first.toUpperCase() && first.toLowerCase().startsWith(word))
    .map(({ phrases: [text = "", detail = ""] }) => ({ text, detail, leads: { query: text } }))
    .slice(0, 2);
}
