import distance from "damerau-levenshtein";

/** A word made ready for being compared with many others. */
export interface Spelling {
  word: string;
  /** Which letters it has, as a set of 32 bits: letters are told apart by the end of their codes alone. */
  letters: number;
}

/** Makes a word ready. */
export function spellingOf(word: string): Spelling {
  let letters = 0;
  for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) & 31);
  return { word, letters };
}

/**
 * How many slips two words are apart (their Damerau–Levenshtein distance), or undefined when it is more than the limit.
 * A slip changes two kinds of letters at most, so most words are told apart without counting slips.
 */
export function slipsBetween(a: Spelling, b: Spelling, limit: number): number | undefined {
  if (Math.abs(a.word.length - b.word.length) > limit || countBits(a.letters ^ b.letters) > 2 * limit) return undefined;
  const { steps } = distance(a.word, b.word);
  return steps <= limit ? steps : undefined;
}

/** Bits that are set, counted in pairs, then in fours, then in bytes. */
function countBits(set: number): number {
  const pairs = set - ((set >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
