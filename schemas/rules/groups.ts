/** Things sorted into groups by a key; things without a key are in none. */
export class Groups<T> {
  readonly #groups = new Map<string, T[]>();

  constructor(things: Iterable<T>, keyOf: (thing: T) => string | undefined) {
    for (const thing of things) {
      const key = keyOf(thing);
      if (key === undefined) continue;
      const group = this.#groups.get(key);
      if (group) group.push(thing);
      else this.#groups.set(key, [thing]);
    }
  }

  /** Everything that is not alone in its group, with the others there. */
  *shared(): Generator<{ entry: T; others: T[] }> {
    for (const group of this.#groups.values()) {
      if (group.length < 2) continue;
      for (const entry of group) yield { entry, others: group.filter((other) => other !== entry) };
    }
  }
}
