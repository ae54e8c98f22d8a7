import { compareTexts } from "../compare.ts";
import { editDistance, spellingOf } from "./edit-distance.ts";

/** Finds what somebody may have meant by a word. */
export type Suggest = (word: string) => string[];

/**
 * Makes ready for suggesting from some candidates, for asking about many words: each answer has the candidates that may
 * have been meant, nearest first, at a Damerau–Levenshtein distance of at most 2 (fewer for short words), or sharing a
 * beginning of at least four characters.
 */
export function suggester(candidates: Iterable<string>): Suggest {
  const all = Array.from(candidates, (candidate) => ({ candidate, ...spellingOf(plainWord(candidate)) }));
  return (word) => {
    const wanted = spellingOf(plainWord(word));
    const { length } = wanted.word;
    const limit = length <= 4 ? 1 : 2;
    const near: { candidate: string; steps: number }[] = [];
    for (const other of all) {
      const { candidate } = other;
      const steps = editDistance(wanted, other, limit);
      if (steps !== undefined) near.push({ candidate, steps });
      else if (length >= 4 && shareBeginning(wanted.word, other.word)) {
        near.push({ candidate, steps: limit + Math.abs(other.word.length - length) });
      }
    }
    return near
      .sort((a, b) => a.steps - b.steps || compareTexts(a.candidate, b.candidate))
      .map(({ candidate }) => candidate);
  };
}

/** The candidates that somebody may have meant by one word, as `suggester` finds them. */
export function suggest(word: string, candidates: Iterable<string>): string[] {
  return suggester(candidates)(word);
}

/** Characters of a word that count when nothing is too far away, so that a text in place of a name costs no time. */
const longestCompared = 50;

/** The candidates with the least edit distance from a word, at most `count`, nearest first, however far away they are. */
export function nearest(word: string, candidates: Iterable<string>, count: number): string[] {
  const all = Array.from(candidates, (candidate) => ({ candidate, spelling: spellingOf(plainWord(candidate)) }));
  const wanted = spellingOf(plainWord(word).slice(0, longestCompared));
  return all
    .map(({ candidate, spelling }) => ({ candidate, steps: editDistance(wanted, spelling, Infinity) ?? Infinity }))
    .sort((a, b) => a.steps - b.steps)
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/** The one candidate that was surely meant: the same but for case and separators, or the only one with one or two typos. */
export function surely(word: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates];
  const same = all.filter((candidate) => plainWord(candidate) === plainWord(word));
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  const wanted = spellingOf(plainWord(word));
  const near = all.filter((candidate) => {
    const length = Math.min(candidate.length, word.length);
    return length >= 4 && editDistance(wanted, spellingOf(plainWord(candidate)), length >= 6 ? 2 : 1) !== undefined;
  });
  return near.length === 1 ? near[0] : undefined;
}

function shareBeginning(wanted: string, other: string): boolean {
  return other.startsWith(wanted) || (other.length >= 4 && wanted.startsWith(other));
}

/** A question that offers the first few suggestions, or nothing. */
export function didYouMean(suggestions: readonly string[]): string {
  const [first, second, third] = suggestions.map((word) => `“${word}”`);
  if (!first) return "";
  return ` Did you mean ${[first, second, third].filter((word) => word !== undefined).join(" or ")}?`;
}

/** A word without what people get wrong without noticing: case, spaces, hyphens, underscores. */
export function plainWord(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, "");
}
