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
    const places: NamePlace<Value>[] = [];
    for (let from = 0; from < words.length; from++) {
      let key = "";
      for (let to = from + 1; to <= Math.min(words.length, from + mostWords); to++) {
        key += words[to - 1] ?? "";
        for (const value of this.#byKey.get(key) ?? []) places.push({ value, from, to });
      }
    }
    return places.filter((place) => !places.some((other) => isPartOf(place, other)));
  }
}

function isPartOf(place: NamePlace<unknown>, other: NamePlace<unknown>): boolean {
  return other.from <= place.from && place.to <= other.to && other.to - other.from > place.to - place.from;
}
