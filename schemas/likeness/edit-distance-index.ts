import { couldBeNear, editDistance, type Spelling, spellingOf } from "./edit-distance.ts";

/** The largest edit distance of a word; in a short word, one. */
const mostSlips = 2;
const short = 8;
/** Words shorter than this have near ones by chance. */
const shortest = 4;

/**
 * Finds the words of a list that are at an edit distance of one or two from a word. The work is in proportion to the words that share a
 * part with it: a word is cut into one part more than there may be edits, with a letter between parts, so that each edit
 * changes one part at most and near words have another one in common, moved by as many letters as were added before it.
 */
export class EditDistanceIndex {
  readonly #spellings: readonly Spelling[];
  /** The parts in a hash table: where each bucket starts; then, bucket by bucket, what is known of each part. */
  readonly #starts: Int32Array;
  readonly #parts: Int32Array;
  /** The number of the search that last came to a word, so that each search compares it once. */
  readonly #seen: Int32Array;
  #search = 0;

  constructor(words: Iterable<string>) {
    this.#spellings = Array.from(words, spellingOf);
    this.#seen = new Int32Array(this.#spellings.length);
    const count = this.#spellings.reduce((sum, { word }) => sum + partsOf(word.length), 0);
    // A power of two, so that the last bits of a hash are the number of its bucket.
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
      for (let part = 0; part < parts; part++) {
        const hash = hashOf(word, startOf(part, parts, length), startOf(part + 1, parts, length) - 1, part, length);
        hashes[at++] = hash;
        starts[hash & last] = (starts[hash & last] ?? 0) + 1;
      }
    }
    for (let bucket = 1; bucket < starts.length; bucket++)
      starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
    // Filled from their ends, so that each end becomes the start.
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

  /** The positions of the words at an edit distance of one or two from a word, in their order. */
  nearTo(word: string): number[] {
    const found: number[] = [];
    if (word.length < shortest) return found;
    const wanted = spellingOf(word);
    this.#search++;
    for (let length = word.length - mostSlips; length <= word.length + mostSlips; length++) {
      const most = distanceFor(Math.min(length, word.length));
      const longer = word.length - length;
      for (let moved = -most; moved <= most; moved++) {
        // Letters added before a part and taken away after it are edits too.
        if (Math.abs(moved) + Math.abs(longer - moved) <= most) this.#compare(wanted, length, moved, found);
      }
    }
    return found.length > 1 ? found.sort((a, b) => a - b) : found;
  }

  /** Compares a word with those of a length that have a part in common with it, moved by some letters. */
  #compare(wanted: Spelling, length: number, moved: number, found: number[]): void {
    const { word } = wanted;
    const table = this.#parts;
    const [parts, longer, last] = [partsOf(length), Math.abs(word.length - length), this.#starts.length - 2];
    for (let part = 0; part < parts; part++) {
      const start = startOf(part, parts, length) + moved;
      const end = startOf(part + 1, parts, length) - 1 + moved;
      if (start < 0 || end > word.length) continue;
      const hash = hashOf(word, start, end, part, length);
      const stop = (this.#starts[(hash & last) + 1] ?? 0) * width;
      for (let at = (this.#starts[hash & last] ?? 0) * width; at < stop; at += width) {
        if (table[at] !== hash) continue;
        const letters = wanted.letters ^ (table[at + 2] ?? 0);
        const twice = wanted.twice ^ (table[at + 3] ?? 0);
        if (!couldBeNear(letters, twice, mostSlips, longer)) continue;
        // Only now: where the hashes collide, the lengths may be others, and the word comes again with its own.
        const position = table[at + 1] ?? 0;
        if (this.#seen[position] === this.#search) continue;
        this.#seen[position] = this.#search;
        const other = this.#spellings[position];
        if (other && other.word !== word && areNear(wanted, other)) found.push(position);
      }
    }
  }
}

/** What is known of a part: its hash, the position of its word, and the letters of the word, once and twice. */
const width = 4;

function distanceFor(length: number): number {
  return length < short ? 1 : mostSlips;
}

function partsOf(length: number): number {
  return distanceFor(length) + 1;
}

/** Where a part starts; the letter before it belongs to none. */
function startOf(part: number, parts: number, length: number): number {
  return Math.trunc((part * (length + 1)) / parts);
}

/** A number for a part of a word and its place in words of a length (FNV-1a). */
function hashOf(word: string, start: number, end: number, part: number, length: number): number {
  let hash = 0x811c9dc5 ^ (length * 4 + part);
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x01000193);
}

function areNear(a: Spelling, b: Spelling): boolean {
  const limit = distanceFor(Math.min(a.word.length, b.word.length));
  // Names that differ in a number, such as a version or a year, are different on purpose.
  return editDistance(a, b, limit) !== undefined && digitsIn(a) === digitsIn(b);
}

function digitsIn({ word }: Spelling): string {
  return word.replace(/\D/g, "");
}
