/** A word with its letter masks, precomputed for comparing it with many others. */
export interface Spelling {
  word: string;
  /** 32-bit mask of the letters in the word, by the low five bits of their codes: a cheap filter before edit distance. */
  letters: number;
  /** The same mask of the letters that occur twice or more. */
  twice: number;
}

/** Computes the letter masks of a word. */
export function spellingOf(word: string): Spelling {
  let [letters, twice] = [0, 0];
  for (let index = 0; index < word.length; index++) {
    const letter = 1 << (word.charCodeAt(index) & 31);
    twice |= letters & letter;
    letters |= letter;
  }
  return { word, letters, twice };
}

/** Returns the optimal string alignment distance of two words, or undefined above the limit. */
export function editDistance(a: Spelling, b: Spelling, limit: number): number | undefined {
  const longer = Math.abs(a.word.length - b.word.length);
  if (longer > limit || !canBeWithin(a.letters ^ b.letters, a.twice ^ b.twice, limit, longer)) return undefined;
  const steps = distance(a.word, b.word, limit);
  return steps <= limit ? steps : undefined;
}

/**
 * Whether two words can be within an edit distance of each other, by the XOR of their letter masks. An insertion or deletion
 * changes the count of one letter; a substitution changes two, a transposition none.
 *
 * @param longer the difference in length, which is the least number of insertions or deletions
 */
export function canBeWithin(letters: number, twice: number, limit: number, longer: number): boolean {
  return countBits(letters) + countBits(twice) <= 2 * limit - longer;
}

/** The current row of the table below and the two before it, reused between calls to save allocations. */
let rows = [0, 1, 2].map(() => new Int32Array(100));

/**
 * Returns the optimal string alignment distance of two words (restricted Damerau–Levenshtein: no substring is edited twice);
 * any number above the limit if it exceeds that. Computes only the band of the table around its diagonal.
 */
function distance(a: string, b: string, limit: number): number {
  let start = 0;
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  const [lengthA, lengthB] = [a.length - start, b.length - start];
  if (lengthB >= (rows[0]?.length ?? 0)) rows = rows.map(() => new Int32Array(2 * lengthB));
  let [row, last, before] = rows as [Int32Array, Int32Array, Int32Array];
  const beyond = limit + 1;
  for (let j = 0; j <= lengthB; j++) last[j] = j;
  for (let i = 1; i <= lengthA; i++) {
    const [first, end] = [Math.max(1, i - limit), Math.min(lengthB, i + limit)];
    const [letterA, beforeA] = [a.charCodeAt(start + i - 1), a.charCodeAt(start + i - 2)];
    row[first - 1] = first === 1 ? i : beyond;
    let least = at(row, first - 1);
    for (let j = first; j <= end; j++) {
      const letterB = b.charCodeAt(start + j - 1);
      let steps = at(last, j - 1) + (letterA === letterB ? 0 : 1);
      steps = Math.min(steps, at(row, j - 1) + 1, j < i + limit ? at(last, j) + 1 : beyond);
      if (i > 1 && j > 1 && letterA === b.charCodeAt(start + j - 2) && beforeA === letterB)
        steps = Math.min(steps, at(before, j - 2) + 1);
      row[j] = steps;
      least = Math.min(least, steps);
    }
    if (least > limit) return beyond;
    [row, last, before] = [before, row, last];
  }
  return at(last, lengthB);
}

function at(row: Int32Array, index: number): number {
  return row[index] ?? 0;
}

/** Counts the bits that are set (population count). */
function countBits(set: number): number {
  const pairs = set - ((set >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
