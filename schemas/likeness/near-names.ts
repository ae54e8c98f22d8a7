import { couldBeNear, slipsBetween, type Spelling, spellingOf } from "../reading/slips.ts";
import { plainName, skeletonOf } from "./plain-name.ts";

/** Names shorter than this have near ones by chance. */
const shortest = 4;

/** How many slips a name may be away; in a short name, one. */
const mostSlips = 2;

/** Finds, for a name, those of a list that people may take for it. */
export class NearNames {
  /** The positions of the names that read the same. */
  readonly #same: ReadonlyMap<string, readonly number[]>;
  readonly #bySkeleton: ReadonlyMap<string, readonly string[]>;
  /** Each distinct name once, the short ones first. */
  readonly #spellings: readonly Spelling[];
  /** Their letters side by side: looking for near names goes through all of similar length. */
  readonly #letters: Int32Array;
  readonly #twice: Int32Array;

  constructor(names: readonly string[]) {
    this.#same = Map.groupBy(names.keys(), (position) => plainName(names[position] ?? ""));
    this.#bySkeleton = Map.groupBy(this.#same.keys(), skeletonOf);
    this.#spellings = Array.from(this.#same.keys(), spellingOf).sort((a, b) => a.word.length - b.word.length);
    this.#letters = Int32Array.from(this.#spellings, ({ letters }) => letters);
    this.#twice = Int32Array.from(this.#spellings, ({ twice }) => twice);
  }

  /** The positions of the names that read the same as a name or nearly so, the same ones first. */
  *nearTo(name: string): Generator<number> {
    const plain = plainName(name);
    yield* this.#same.get(plain) ?? [];
    const alike = new Set([...(this.#bySkeleton.get(skeletonOf(plain)) ?? []), ...this.#slipsFrom(plain)]);
    alike.delete(plain);
    for (const other of alike) yield* this.#same.get(other) ?? [];
  }

  /** The names that are a slip or two away. */
  #slipsFrom(plain: string): string[] {
    const found: string[] = [];
    if (plain.length < shortest) return found;
    const wanted = spellingOf(plain);
    for (let length = plain.length - mostSlips; length <= plain.length + mostSlips; length++) {
      const end = this.#firstOfLength(length + 1);
      const longer = Math.abs(length - plain.length);
      for (let at = this.#firstOfLength(length); at < end; at++) {
        const letters = wanted.letters ^ (this.#letters[at] ?? 0);
        const twice = wanted.twice ^ (this.#twice[at] ?? 0);
        const other = couldBeNear(letters, twice, mostSlips, longer) ? this.#spellings[at] : undefined;
        if (other && areNear(wanted, other)) found.push(other.word);
      }
    }
    return found;
  }

  /** The position of the first name of a length or more. */
  #firstOfLength(length: number): number {
    let low = 0;
    for (let high = this.#spellings.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((this.#spellings[middle]?.word.length ?? 0) < length) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function areNear(a: Spelling, b: Spelling): boolean {
  const limit = Math.min(a.word.length, b.word.length) < 8 ? 1 : mostSlips;
  // Names that differ in a number, such as a version or a year, are different on purpose.
  return slipsBetween(a, b, limit) !== undefined && digitsIn(a) === digitsIn(b);
}

function digitsIn({ word }: Spelling): string {
  return word.replace(/\D/g, "");
}
