import { canBeWithin, editDistance, type Spelling, spellingOf } from "./edit-distance.ts";

/** The largest edit distance that counts as near; 1 for words shorter than `shortWordLength`. */
const maxEditDistance = 2;
const shortWordLength = 8;
/** Shorter words are near to others by chance, so nothing is near to them. */
const minWordLength = 4;
/** More words than a rule or a form names, or than the register of authorities has near each other. */
const maxFound = 50;

/**
 * Finds the words of a list at an edit distance of one or two from a word. It partitions each word into one part more than
 * the allowed edits, with a separating letter between parts. By the pigeonhole principle, an edit changes at most one part,
 * so near words share a part, shifted by the letters inserted before it. A search compares only words that share a part
 * and have the same digits: names that differ in a number, such as a version or a year, are different on purpose.
 */
export class EditDistanceIndex {
  readonly #spellings: readonly Spelling[];
  /** Hash table of the parts: the start of each bucket, then the records of all parts in the order of their buckets. */
  readonly #starts: Int32Array;
  readonly #parts: Int32Array;
  /** The number of the search that last compared each word, so that no search compares a word twice. */
  readonly #seen: Int32Array;
  #search = 0;

  constructor(words: Iterable<string>) {
    this.#spellings = Array.from(words, spellingOf);
    this.#seen = new Int32Array(this.#spellings.length);
    const count = this.#spellings.reduce((sum, { word }) => sum + partsOf(word.length), 0);
    // A power of two, so that the low bits of a hash are its bucket number.
    this.#starts = new Int32Array(2 ** Math.ceil(Math.log2(2 * count + 1)) + 1);
    this.#parts = new Int32Array(count * width);
    this.#fill(count);
  }

  #fill(count: number): void {
    const hashes = new Int32Array(count);
    const [starts, last] = [this.#starts, this.#starts.length - 2];
    let at = 0;
    for (const { word } of this.#spellings) {
      const { length } = word;
      const parts = partsOf(length);
      const seed = hashOfDigits(word) ^ (length * 4);
      for (let part = 0; part < parts; part++) {
        const hash = hashOf(word, startOf(part, parts, length), startOf(part + 1, parts, length) - 1, part, seed);
        hashes[at++] = hash;
        starts[hash & last] = (starts[hash & last] ?? 0) + 1;
      }
    }
    for (let bucket = 1; bucket < starts.length; bucket++)
      starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
    // Counting sort: fills each bucket from its end, so that its end offset becomes its start offset.
    at = 0;
    for (const [position, { word, letters, twice }] of this.#spellings.entries()) {
      for (let part = partsOf(word.length); part > 0; part--) {
        const hash = hashes[at++] ?? 0;
        const place = (starts[hash & last] ?? 0) - 1;
        starts[hash & last] = place;
        this.#parts.set([hash, position, letters, twice], place * width);
      }
    }
  }

  /**
   * Returns the positions, ascending, of the other words within the allowed edit distance of a word, with the same digits.
   * None for a word shorter than `minWordLength`. The search stops at `maxFound`, so that thousands of names that are all
   * near each other do not need quadratic time.
   */
  nearTo(word: string): number[] {
    const found: number[] = [];
    if (word.length < minWordLength) return found;
    const wanted = spellingOf(word);
    const digits = hashOfDigits(word);
    this.#search++;
    for (let length = word.length - maxEditDistance; length <= word.length + maxEditDistance; length++) {
      const most = distanceFor(Math.min(length, word.length));
      const longer = word.length - length;
      for (let moved = -most; moved <= most; moved++) {
        // Insertions before a part and deletions after it are edits too.
        if (Math.abs(moved) + Math.abs(longer - moved) <= most)
          this.#compare(wanted, length, moved, digits ^ (length * 4), found);
      }
    }
    return found.length > 1 ? found.sort((a, b) => a - b) : found;
  }

  /** Compares a word with the words of one length that share a part with it, shifted by `moved` letters. */
  #compare(wanted: Spelling, length: number, moved: number, seed: number, found: number[]): void {
    const { word } = wanted;
    const table = this.#parts;
    const [parts, longer, last] = [partsOf(length), Math.abs(word.length - length), this.#starts.length - 2];
    for (let part = 0; part < parts; part++) {
      const start = startOf(part, parts, length) + moved;
      const end = startOf(part + 1, parts, length) - 1 + moved;
      if (start < 0 || end > word.length) continue;
      const hash = hashOf(word, start, end, part, seed);
      const stop = (this.#starts[(hash & last) + 1] ?? 0) * width;
      for (let at = (this.#starts[hash & last] ?? 0) * width; at < stop && found.length < maxFound; at += width) {
        if (table[at] !== hash) continue;
        const letters = wanted.letters ^ (table[at + 2] ?? 0);
        const twice = wanted.twice ^ (table[at + 3] ?? 0);
        if (!canBeWithin(letters, twice, maxEditDistance, longer)) continue;
        // Not before the filter: a hash collision can give a wrong length, and the word comes again with its own length.
        const position = table[at + 1] ?? 0;
        if (this.#seen[position] === this.#search) continue;
        this.#seen[position] = this.#search;
        const other = this.#spellings[position];
        if (other && other.word !== word && areNear(wanted, other)) found.push(position);
      }
    }
  }
}

/** Numbers in the record of a part: its hash, the position of its word, and the two letter masks of that word. */
const width = 4;

function distanceFor(length: number): number {
  return length < shortWordLength ? 1 : maxEditDistance;
}

function partsOf(length: number): number {
  return distanceFor(length) + 1;
}

/** The index of the first letter of a part; the letter before it is a separator, which belongs to no part. */
function startOf(part: number, parts: number, length: number): number {
  return Math.trunc((part * (length + 1)) / parts);
}

/** Hashes a part of a word together with its number and a seed (FNV-1a). */
function hashOf(word: string, start: number, end: number, part: number, seed: number): number {
  let hash = seed ^ part;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x01000193);
}

/** Hashes the digits of a word, in order (FNV-1a). */
function hashOfDigits(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code >= 48 && code <= 57) hash = Math.imul(hash ^ code, 0x01000193);
  }
  return hash;
}

function areNear(a: Spelling, b: Spelling): boolean {
  const limit = distanceFor(Math.min(a.word.length, b.word.length));
  return editDistance(a, b, limit) !== undefined && digitsIn(a) === digitsIn(b);
}

function digitsIn({ word }: Spelling): string {
  return word.replace(/\D/g, "");
}
