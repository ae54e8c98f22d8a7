/** A match of a name in the words of a text, from `from` up to but excluding `to`. */
export interface NamePlace<Value> {
  value: Value;
  from: number;
  to: number;
}

/** The longest run of words that is looked up as a name. */
const maxWords = 8;

/** Finds names in texts, regardless of word separators: “Fix My Street” is “FixMyStreet”. */
export class NameIndex<Value> {
  readonly #byKey = new Map<string, Value[]>();

  /** @param names the words of each name, with its value */
  constructor(names: Iterable<readonly [words: readonly string[], value: Value]>) {
    for (const [words, value] of names) {
      const key = words.join("");
      if (key === "") continue;
      const values = this.#byKey.get(key);
      if (values) values.push(value);
      else this.#byKey.set(key, [value]);
    }
  }

  /** The values of the name that some words are as a whole. */
  named(words: readonly string[]): readonly Value[] {
    return this.#byKey.get(words.join("")) ?? [];
  }

  /** Finds the matches in some words. A match within a longer one does not count: “Capita One” is not “Capita”. */
  placesIn(words: readonly string[]): NamePlace<Value>[] {
    const stretches: Stretch<Value>[] = [];
    for (let from = 0; from < words.length; from++) {
      let key = "";
      for (let to = from + 1; to <= Math.min(words.length, from + maxWords); to++) {
        key += words[to - 1] ?? "";
        const values = this.#byKey.get(key);
        if (values) stretches.push({ values, from, to });
      }
    }
    return stretches
      .filter((stretch) => !stretches.some((other) => isPartOf(stretch, other)))
      .flatMap(({ values, from, to }) => values.map((value) => ({ value, from, to })));
  }
}

/** A run of words that is a name, with all values of that name: a supplier has many products. */
interface Stretch<Value> {
  values: readonly Value[];
  from: number;
  to: number;
}

function isPartOf(stretch: Stretch<unknown>, other: Stretch<unknown>): boolean {
  return other.from <= stretch.from && stretch.to <= other.to && other.to - other.from > stretch.to - stretch.from;
}
