import type { Synonyms } from "../../../schemas/vocabularies/synonyms.ts";
import { onceFor } from "../../once-for.ts";
import { stemOf } from "./stem.ts";
import { tokensOf, type Token, wordsOf } from "./tokens.ts";

/** A phrase of a group of synonyms in a text. */
export interface PhraseFound {
  group: Synonyms;
  /** The first of its tokens, and the one after its last. */
  from: number;
  to: number;
}

interface Phrase {
  stems: readonly string[];
  group: Synonyms;
  /** Where only capitals count: how the phrase is written. */
  capitals: string | undefined;
  /** Whether it counts in what somebody types and not in an entry. */
  asked: boolean;
}

/** The phrases of a group; read once, as a search looks for those of its query in every text that it shows. */
const phrasesOf = onceFor((group: Synonyms): readonly Phrase[] => [
  ...group.phrases.map((text) => phrase(group, text, false)),
  ...(group.asked ?? []).map((text) => phrase(group, text, true)),
]);

function phrase(group: Synonyms, text: string, asked: boolean): Phrase {
  return { stems: wordsOf(text).map(stemOf), group, capitals: text === group.ambiguous ? text : undefined, asked };
}

/** The phrases of groups of synonyms, ready for being looked for. */
export class Phrases {
  readonly groups: readonly Synonyms[];
  /** By their first stem, the longest first. */
  readonly #phrases: ReadonlyMap<string, readonly Phrase[]>;

  constructor(groups: readonly Synonyms[]) {
    this.groups = groups;
    const all = groups.flatMap(phrasesOf).sort((a, b) => b.stems.length - a.stems.length);
    this.#phrases = Map.groupBy(all, ({ stems }) => stems[0] ?? "");
  }

  /** Returns every phrase in a text of an entry, also those that overlap. */
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

  /** Returns the longest phrases that start at a word of what somebody typed: one for each group. */
  at(stems: readonly string[], from: number): PhraseFound[] {
    const fitting = (this.#phrases.get(stems[from] ?? "") ?? []).filter(({ stems: wanted }) =>
      wanted.every((stem, index) => stems[from + index] === stem),
    );
    const length = fitting[0]?.stems.length ?? 0;
    const groups = new Set(fitting.filter(({ stems: wanted }) => wanted.length === length).map(({ group }) => group));
    return Array.from(groups, (group) => ({ group, from, to: from + length }));
  }

  /** Whether a word is a phrase, or begins one. */
  has(word: string): boolean {
    return this.at([stemOf(word)], 0).length > 0;
  }
}

/** A text read for its words. */
export interface ReadText {
  tokens: readonly Token[];
  /** The stem of each token. */
  stems: readonly string[];
}

/** Returns the words of a text and their stems. */
export function readText(text: string, stem = stemOf): ReadText {
  const tokens = tokensOf(text);
  return { tokens, stems: tokens.map(({ word }) => stem(word)) };
}

/** The term of the index for a group of synonyms. No word of a text has its mark. */
export function groupTerm({ id }: Synonyms): string {
  return `=${id}`;
}
