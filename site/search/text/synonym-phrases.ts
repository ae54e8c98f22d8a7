import type { Synonyms } from "../../../schemas/vocabularies/synonyms.ts";
import { memoisePerObject } from "../../memoise-per-object.ts";
import { stemOf } from "./stem.ts";
import { tokensOf, type Token, wordsOf } from "./tokens.ts";

/** An occurrence of a phrase of a synonym group. */
export interface PhraseFound {
  group: Synonyms;
  /** Index of its first token, and of the token after its last. */
  from: number;
  to: number;
}

interface Phrase {
  stems: readonly string[];
  group: Synonyms;
  /** The exact spelling, for a phrase that counts only in capitals. */
  capitals: string | undefined;
  /** Whether it counts in queries only, not in entries. */
  asked: boolean;
}

/**
 * Tokenises the phrases of a group. Memoised, because a search looks for the groups of its query in every text it
 * shows.
 */
const phrasesOf = memoisePerObject((group: Synonyms): readonly Phrase[] => [
  ...group.phrases.map((text) => phrase(group, text, false)),
  ...(group.asked ?? []).map((text) => phrase(group, text, true)),
]);

function phrase(group: Synonyms, text: string, asked: boolean): Phrase {
  return { stems: wordsOf(text).map(stemOf), group, capitals: text === group.ambiguous ? text : undefined, asked };
}

/** The phrases of synonym groups, indexed by their first stem. */
export class Phrases {
  readonly groups: readonly Synonyms[];
  /** First stem → its phrases, the longest first. */
  readonly #phrases: ReadonlyMap<string, readonly Phrase[]>;

  constructor(groups: readonly Synonyms[]) {
    this.groups = groups;
    const all = groups.flatMap(phrasesOf).sort((a, b) => b.stems.length - a.stems.length);
    this.#phrases = Map.groupBy(all, ({ stems }) => stems[0] ?? "");
  }

  /** Returns every phrase that occurs in a text of an entry, overlaps included. */
  in({ tokens, stems }: ReadText): PhraseFound[] {
    const found: PhraseFound[] = [];
    for (let from = 0; from < tokens.length; from++) {
      for (const { stems: wanted, group, capitals, asked } of this.#phrases.get(stems[from] ?? "") ?? []) {
        if (asked || (capitals !== undefined && tokens[from]?.surface !== capitals)) continue;
        if (wanted.every((stem, index) => stems[from + index] === stem))
          found.push({ group, from, to: from + wanted.length });
      }
    }
    return found;
  }

  /** Returns the longest phrases that start at a token of a query, one for each group. */
  at(stems: readonly string[], from: number): PhraseFound[] {
    const fitting = (this.#phrases.get(stems[from] ?? "") ?? []).filter(({ stems: wanted }) =>
      wanted.every((stem, index) => stems[from + index] === stem),
    );
    const length = fitting[0]?.stems.length ?? 0;
    const groups = new Set(fitting.filter(({ stems: wanted }) => wanted.length === length).map(({ group }) => group));
    return Array.from(groups, (group) => ({ group, from, to: from + length }));
  }

  /** Whether a single word is a phrase of a group. */
  has(word: string): boolean {
    return this.at([stemOf(word)], 0).length > 0;
  }
}

/** A tokenised text. */
export interface ReadText {
  tokens: readonly Token[];
  /** The stem of each token. */
  stems: readonly string[];
}

/** Tokenises and stems a text. */
export function readText(text: string, stem = stemOf): ReadText {
  const tokens = tokensOf(text);
  return { tokens, stems: tokens.map(({ word }) => stem(word)) };
}

/** Returns the index term of a synonym group. No token contains its “=”. */
export function groupTerm({ phrases: [first = ""] }: Synonyms): string {
  return `=${first}`;
}
