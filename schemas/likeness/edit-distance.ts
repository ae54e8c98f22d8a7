/** A word made ready for being compared with many others. */
export interface Spelling {
  word: string;
  /** Which letters it has, as a set of 32 bits: letters are told apart by the end of their codes alone. */
  letters: number;
  /** Which of them it has twice or more. */
  twice: number;
}

/** Makes a word ready. */
export function spellingOf(word: string): Spelling {
  let [letters, twice] = [0, 0];
  for (let index = 0; index < word.length; index++) {
    const letter = 1 << (word.charCodeAt(index) & 31);
    twice |= letters & letter;
    letters |= letter;
  }
  return { word, letters, twice };
}

/** The Damerau–Levenshtein distance of two words, or undefined when it is more than the limit. */
export function editDistance(a: Spelling, b: Spelling, limit: number): number | undefined {
  const longer = Math.abs(a.word.length - b.word.length);
  if (longer > limit || !couldBeNear(a.letters ^ b.letters, a.twice ^ b.twice, limit, longer)) return undefined;
  const steps = distance(a.word, b.word, limit);
  return steps <= limit ? steps : undefined;
}

/**
 * Whether two words could be within an edit distance, by the letters that only one of them has, or has twice. A letter too
 * many or too few changes how often one letter occurs; any other edit changes two at most.
 *
 * @param longer by how many letters one is longer than the other: so many of the edits are letters too many
 */
export function couldBeNear(letters: number, twice: number, limit: number, longer: number): boolean {
  return countBits(letters) + countBits(twice) <= 2 * limit - longer;
}

/** Rows of the table below: the current one and the two before it. Kept, because words are compared by the thousand. */
let rows = [0, 1, 2].map(() => new Int32Array(100));

/**
 * The Damerau–Levenshtein distance of two words, in which no part is changed twice; beyond the limit, any number above
 * it. Only the cells of the table that are near its diagonal can be within the limit.
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

/** Bits that are set, counted in pairs, then in fours, then in bytes. */
function countBits(set: number): number {
  const pairs = set - ((set >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
