/**
 * A seeded pseudo-random number generator (mulberry32 by Tommy Ettinger, public domain), with helpers for choices and
 * samples.
 */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** Returns a number from 0 (inclusive) to 1 (exclusive). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** Returns an integer; both bounds are inclusive. */
  integer(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  /** Returns true with a probability from 0 to 1. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** Returns the result of `make` with a probability from 0 to 1, otherwise undefined. */
  maybe<T>(probability: number, make: () => T): T | undefined {
    return this.chance(probability) ? make() : undefined;
  }

  /**
   * Returns an item.
   *
   * @throws RangeError if there is none
   */
  pick<T>(items: readonly T[]): T {
    return at(items, Math.floor(this.next() * items.length));
  }

  /** Returns `count` distinct items in random order, or all if there are fewer. */
  sample<T>(items: readonly T[], count: number): T[] {
    return this.#distinct(items, count, () => this.next());
  }

  /** Returns `count` distinct items, or all if there are fewer, with a strong bias towards the start of the list. */
  popular<T>(items: readonly T[], count: number): T[] {
    return this.#distinct(items, count, () => this.next() ** 4);
  }

  /** Returns a list of `from` to `to` items, made one after the other. */
  several<T>(from: number, to: number, make: (index: number) => T): T[] {
    return Array.from({ length: this.integer(from, to) }, (_, index) => make(index));
  }

  #distinct<T>(items: readonly T[], count: number, draw: () => number): T[] {
    const chosen = new Set<number>();
    const wanted = Math.min(count, items.length);
    // Limit the draws: when `count` nears the number of items, most draws are repeats. Fill up in order instead.
    for (let tries = 0; chosen.size < wanted && tries < wanted * 20; tries++)
      chosen.add(Math.floor(draw() * items.length));
    for (let index = 0; chosen.size < wanted; index++) chosen.add(index);
    return Array.from(chosen, (index) => at(items, index));
  }
}

function at<T>(items: readonly T[], index: number): T {
  if (index >= items.length) throw new RangeError("There is nothing to choose from.");
  return items[index] as T;
}
