import type { ContentsKind } from "../index/shapes.ts";
import { stemOf } from "../text/stem.ts";
import { isWeakWord } from "../text/stop-words.ts";
import { wordsOf } from "../text/tokens.ts";
import type { Catalogue } from "./catalogue.ts";
import { fitOf as nameFitOf, nameFit } from "./name-match.ts";
import type { Names } from "./names.ts";

/** Something that somebody may be typing. */
export interface Completion {
  text: string;
  /** What says why, where the text does not: another name, or what an acronym stands for. */
  detail?: string;
  /** The page that it leads to, from the site’s root, or what to look for. */
  leads: { address: string } | { query: string };
}

/** Completions of one kind. */
export interface CompletionGroup {
  title: string;
  completions: readonly Completion[];
}

/** How many completions there are at most, and of each kind. */
const most = { all: 6, each: 3 };

/**
 * Returns what somebody may be typing, by kind: names in which each typed word begins a word, and acronyms. What is called
 * just so already comes first.
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

/** How well a name fits that is just what was typed: better than any other. */
const wholeName = 4;

/** Returns a test whether any of some names is just what was typed, such as the place of a council; quick where none is. */
function calledSo(typed: string, words: readonly string[]): (names: readonly string[]) => boolean {
  if (words.every((word) => isWeakWord(stemOf(word)))) return () => false;
  const last = new RegExp(String.raw`\b${words.at(-1) ?? ""}\b`, "i");
  return (names) => names.some((name) => last.test(name)) && nameFitOf(typed, names) === nameFit.whole;
}

/**
 * How well a name fits what was typed, ascending: only another name, some of its words, its beginning, and that of the
 * name of a council without what councils are called, as in London Borough of Camden.
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

/** The acronyms that a single word begins, with what they stand for. */
function acronymsLike([word = "", ...more]: readonly string[], { phrases }: Names): Completion[] {
  if (more.length > 0) return [];
  return phrases.groups
    .filter(({ id, phrases: [acronym = ""] }) => id.startsWith(word) && acronym === acronym.toUpperCase())
    .map(({ phrases: [text = "", detail = ""] }) => ({ text, detail, leads: { query: text } }))
    .slice(0, 2);
}
