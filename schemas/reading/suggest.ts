import distance from "damerau-levenshtein";

/**
 * The candidates that somebody may have meant, nearest first: at a Damerau–Levenshtein distance of at most 2 (fewer for
 * short words), or sharing a beginning of at least four characters.
 */
export function suggest(word: string, candidates: Iterable<string>): string[] {
  const wanted = plain(word);
  const limit = wanted.length <= 4 ? 1 : 2;
  const near: { candidate: string; steps: number }[] = [];
  for (const candidate of candidates) {
    const other = plain(candidate);
    const steps = Math.abs(other.length - wanted.length) <= limit ? distance(wanted, other).steps : Infinity;
    if (steps <= limit) near.push({ candidate, steps });
    else if (wanted.length >= 4 && (other.startsWith(wanted) || (other.length >= 4 && wanted.startsWith(other)))) {
      near.push({ candidate, steps: limit + Math.abs(other.length - wanted.length) });
    }
  }
  return near
    .sort((a, b) => a.steps - b.steps || a.candidate.localeCompare(b.candidate))
    .map(({ candidate }) => candidate);
}

/** The one candidate that was surely meant: the same but for case and separators, or the only one a slip or two away. */
export function surely(word: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates];
  const same = all.filter((candidate) => plain(candidate) === plain(word));
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  const slips = all.filter((candidate) => {
    const length = Math.min(candidate.length, word.length);
    return (
      length >= 4 &&
      Math.abs(candidate.length - word.length) <= 2 &&
      distance(plain(word), plain(candidate)).steps <= (length >= 6 ? 2 : 1)
    );
  });
  return slips.length === 1 ? slips[0] : undefined;
}

/** A question that offers the first few suggestions, or nothing. */
export function didYouMean(suggestions: readonly string[]): string {
  const [first, second, third] = suggestions.map((word) => `“${word}”`);
  if (!first) return "";
  return ` Did you mean ${[first, second, third].filter((word) => word !== undefined).join(" or ")}?`;
}

/** A word without what people get wrong without noticing: case, spaces, hyphens, underscores. */
function plain(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, "");
}
