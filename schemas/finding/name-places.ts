/** Where a name is in the words of a text; `to` is not among them. */
export interface NamePlace<Value> {
  value: Value;
  from: number;
  to: number;
}

/** The most words of a text that are compared with one name. */
const mostWords = 8;

/** Finds names in texts, however their words are separated: “Fix My Street” is “FixMyStreet”. */
export class NameIndex<Value> {
  readonly #byKey = new Map<string, Value[]>();

  /** @param names each as its words, with what it is the name of */
  constructor(names: Iterable<readonly [words: readonly string[], value: Value]>) {
    for (const [words, value] of names) {
      const key = words.join("");
      if (key === "") continue;
      const values = this.#byKey.get(key);
      if (values) values.push(value);
      else this.#byKey.set(key, [value]);
    }
  }

  /** Where names are among some words. Of names that overlap, the longest counts: “Capita One” is not “Capita”. */
  placesIn(words: readonly string[]): NamePlace<Value>[] {
    const stretches: Stretch<Value>[] = [];
    for (let from = 0; from < words.length; from++) {
      let key = "";
      for (let to = from + 1; to <= Math.min(words.length, from + mostWords); to++) {
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

/** Words that are a name, with all that it is the name of: a supplier has many products. */
interface Stretch<Value> {
  values: readonly Value[];
  from: number;
  to: number;
}

function isPartOf(stretch: Stretch<unknown>, other: Stretch<unknown>): boolean {
  return other.from <= stretch.from && stretch.to <= other.to && other.to - other.from > stretch.to - stretch.from;
}
