/**
 * Numbers that look random and are the same for the same seed (mulberry32 by Tommy Ettinger, public domain), with what
 * is usually made from them.
 */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends included. */
  integer(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** What `make` gives, as often as the probability says. */
  maybe<T>(probability: number, make: () => T): T | undefined {
    return this.chance(probability) ? make() : undefined;
  }

  pick<T>(items: readonly T[]): T {
    return at(items, Math.floor(this.next() * items.length));
  }

  /** Different items, in any order. */
  sample<T>(items: readonly T[], count: number): T[] {
    return this.#distinct(items, count, () => this.next());
  }

  /** Different items, of which the first are taken far more often than the last. */
  popular<T>(items: readonly T[], count: number): T[] {
    return this.#distinct(items, count, () => this.next() ** 4);
  }

  /** A list of `count` things, for which `make` is called one after the other. */
  several<T>(from: number, to: number, make: (index: number) => T): T[] {
    return Array.from({ length: this.integer(from, to) }, (_, index) => make(index));
  }

  #distinct<T>(items: readonly T[], count: number, draw: () => number): T[] {
    const chosen = new Set<number>();
    const wanted = Math.min(count, items.length);
    // Where nearly everything is wanted, drawing would go on for long: the rest is filled up in order.
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
