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
  /** Their letters side by side, where most comparisons end. */
  readonly #letters: Int32Array;
  readonly #twice: Int32Array;
  /** The parts in a hash table: the first part of each bucket, counted from 1, and the next one after each. */
  readonly #first: Int32Array;
  readonly #next: number[] = [0];
  readonly #hashes: number[] = [0];
  /** The position of the word that a part is of. */
  readonly #words: number[] = [0];
  /** The number of the search that last came to a word, so that each search compares it once. */
  readonly #seen: Int32Array;
  #search = 0;

  constructor(words: Iterable<string>) {
    this.#spellings = Array.from(words, spellingOf);
    this.#letters = Int32Array.from(this.#spellings, ({ letters }) => letters);
    this.#twice = Int32Array.from(this.#spellings, ({ twice }) => twice);
    this.#seen = new Int32Array(this.#spellings.length);
    // A power of two, so that the last bits of a hash are the number of its bucket.
    this.#first = new Int32Array(2 ** Math.ceil(Math.log2(4 * this.#spellings.length + 1)));
    for (const [position, { word }] of this.#spellings.entries()) this.#add(word, position);
  }

  #add(word: string, position: number): void {
    const parts = partsOf(word.length);
    for (let part = 0; part < parts; part++) {
      const [start, end] = [startOf(part, parts, word.length), startOf(part + 1, parts, word.length) - 1];
      const hash = hashOf(word, start, end, part, word.length);
      const bucket = hash & (this.#first.length - 1);
      this.#next.push(this.#first[bucket] ?? 0);
      this.#first[bucket] = this.#next.length - 1;
      this.#hashes.push(hash);
      this.#words.push(position);
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
    return found.sort((a, b) => a - b);
  }

  /** Compares a word with those of a length that have a part in common with it, moved by some letters. */
  #compare(wanted: Spelling, length: number, moved: number, found: number[]): void {
    const { word } = wanted;
    const [parts, longer] = [partsOf(length), Math.abs(word.length - length)];
    for (let part = 0; part < parts; part++) {
      const [start, end] = [startOf(part, parts, length) + moved, startOf(part + 1, parts, length) - 1 + moved];
      if (start < 0 || end > word.length) continue;
      const hash = hashOf(word, start, end, part, length);
      for (let at = this.#first[hash & (this.#first.length - 1)] ?? 0; at > 0; at = this.#next[at] ?? 0) {
        const position = this.#words[at] ?? 0;
        if (this.#hashes[at] !== hash || this.#seen[position] === this.#search) continue;
        this.#seen[position] = this.#search;
        const letters = wanted.letters ^ (this.#letters[position] ?? 0);
        const twice = wanted.twice ^ (this.#twice[position] ?? 0);
        if (!couldBeNear(letters, twice, mostSlips, longer)) continue;
        const other = this.#spellings[position];
        if (other && other.word !== word && areNear(wanted, other)) found.push(position);
      }
    }
  }
}

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
