import type { Synonyms } from "../../../schemas/vocabularies/synonyms.ts";
import { formTerm, stemOf } from "../text/stem.ts";
import { isStopWord, isWeakWord } from "../text/stop-words.ts";
import { groupTerm, type PhraseFound } from "../text/synonym-phrases.ts";
import { isElectronic, partsOf, type Token, tokensOf } from "../text/tokens.ts";
import type { Names } from "./names.ts";

/** A word or phrase of a query. A document matches it by any of the alternatives. */
export interface Concept {
  /** As somebody typed it. */
  text: string;
  /** The normalised word, for a concept of a single word. */
  word?: string;
  alternatives: readonly Alternative[];
  /** Whether it is too frequent for a match on it alone to be an answer. */
  weak: boolean;
}

/** One way to match a concept: a document contains all of the terms. */
export interface Alternative {
  terms: readonly string[];
  /** The term of the exact form that was typed; other forms rank lower. */
  form?: string;
  /** The synonym group whose term is among the terms. */
  group?: Synonyms;
  /** Ranking factor, up to 1 for the word itself. */
  factor: number;
}

/** Ranking factors of a synonym, and of the words of a phrase that do not stand together. */
const factors = { synonym: 0.8, apart: 0.6 };

/** The maximum number of tokens of a query that are read. */
const most = 16;

/** The maximum number of words that join into one word of a name, and the minimum length of that word. */
const [longestJoin, shortestJoin] = [5, 5];

/** Parses a query into concepts. Stop words are dropped. */
export function conceptsOf(query: string, names: Names): Concept[] {
  const concepts = [...readAll(tokensOf(query).slice(0, most), names)];
  // An acronym that is a common word as well, such as SEND, means the acronym alone if it is the whole query or the
  // only word in capitals.
  const shouted = query === query.toUpperCase();
  return concepts.map((concept) =>
    concepts.length === 1 || (!shouted && concept.text === concept.text.toUpperCase()) ? onlyAcronym(concept) : concept,
  );
}

function* readAll(tokens: readonly Token[], names: Names): Generator<Concept> {
  const stems = tokens.map(({ word }) => stemOf(word));
  let from = 0;
  while (from < tokens.length) {
    const { concept, to } = readAt(tokens, stems, from, names);
    if (concept) yield concept;
    from = to;
  }
}

function readAt(
  tokens: readonly Token[],
  stems: readonly string[],
  from: number,
  names: Names,
): { concept?: Concept; to: number } {
  const phrases = names.phrases.at(stems, from);
  const longest = phrases[0]?.to ?? 0;
  const joined = joinedAt(tokens, from, names);
  const to = Math.max(longest, joined);
  if (to > from + 1)
    return { concept: several(tokens.slice(from, to), longest === to ? phrases : [], joined === to), to };
  const [token] = tokens.slice(from);
  if (!token || (isStopWord(token.word) && !phrases.some(({ group }) => group.ambiguous === token.surface)))
    return { to: from + 1 };
  return { concept: single(token.surface, token.word, phrases, names), to: from + 1 };
}

/** Returns the index after the longest run of words that a name joins into one: “fix my street”. */
function joinedAt(tokens: readonly Token[], from: number, names: Names): number {
  for (let to = Math.min(tokens.length, from + longestJoin); to > from + 1; to--) {
    const words = tokens.slice(from, to).map(({ word }) => word);
    const joined = words.join("");
    if (joined.length >= shortestJoin && !words.every(isStopWord) && (names.has(joined) || names.has(`${joined}s`)))
      return to;
  }
  return from;
}

function several(tokens: readonly Token[], phrases: readonly PhraseFound[], joined: boolean): Concept {
  const words = tokens.map(({ word }) => word);
  const meant = words.filter((word) => !isStopWord(word));
  return {
    text: tokens.map(({ surface }) => surface).join(" "),
    alternatives: [
      ...(joined ? [{ terms: [stemOf(words.join(""))], factor: 1 }] : []),
      ...phrases.flatMap(({ group }) => [
        { terms: [groupTerm(group), ...meant.map(stemOf)], group, factor: 1 },
        { terms: [groupTerm(group)], group, factor: factors.synonym },
      ]),
      // “Rights” alone is no right of way.
      ...(meant.length > 1 ? [{ terms: meant.map(stemOf), factor: joined ? 1 : factors.apart }] : []),
    ],
    weak: false,
  };
}

function single(text: string, word: string, phrases: readonly PhraseFound[], names?: Names): Concept {
  const stem = stemOf(word);
  const apart = names?.partsOf(word) ?? [];
  // Books are no e-books.
  const isCompound = (/\d/.test(text) || names?.has(word)) && !isElectronic(text);
  const parts = (apart.length > 0 ? apart : isCompound ? partsOf(text) : []).filter((part) => !isStopWord(part));
  return {
    text,
    word,
    alternatives: [
      { terms: [stem], form: formTerm(stem, word), factor: 1 },
      ...(parts.length > 0 ? [{ terms: parts.map(stemOf), factor: 1 }] : []),
      ...phrases.map(({ group }) => ({ terms: [groupTerm(group)], group, factor: factors.synonym })),
    ],
    weak: isWeakWord(stem),
  };
}

function onlyAcronym(concept: Concept): Concept {
  const { word = "", alternatives } = concept;
  const isAmbiguous = alternatives.some(({ group }) => group?.ambiguous?.toLowerCase() === word);
  return isAmbiguous
    ? { ...concept, alternatives: alternatives.filter(({ terms }) => terms[0] !== stemOf(word)) }
    : concept;
}
