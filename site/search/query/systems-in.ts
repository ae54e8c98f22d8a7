import { NameIndex } from "../../../schemas/finding/name-places.ts";
import type { KnownSystem } from "../index/shapes.ts";
import { stemOf } from "../text/stem.ts";
import { isStopWord, isWeakWord } from "../text/stop-words.ts";
import { wordsOf } from "../text/tokens.ts";

/** The systems of the market, indexed by the words of their names. */
export class Systems {
  readonly #systems: readonly KnownSystem[];
  readonly #index: NameIndex<KnownSystem>;

  constructor(systems: readonly KnownSystem[]) {
    this.#systems = systems;
    this.#index = new NameIndex(
      systems.flatMap((system) =>
        [system.name, ...(system.aliases ?? [])].map((name): [string[], KnownSystem] => [wordsOf(name), system]),
      ),
    );
  }

  /**
   * Returns the systems that a query names. Of names that overlap, the longest counts: “Capita One” is not “Capita”.
   */
  in(query: string): KnownSystem[] {
    const named = new Set(this.#index.placesIn(wordsOf(query)).map(({ value }) => value));
    return this.#systems.filter((system) => named.has(system));
  }

  /** Returns the systems whose whole name is the query, apart from words that say little or what the system is. */
  named(query: string): KnownSystem[] {
    const words = wordsOf(query);
    const whole = this.#index.placesIn(words).filter(({ value, from, to }) => {
      const said = new Set(wordsOf(`${value.is} ${value.supplier}`));
      const others = [...words.slice(0, from), ...words.slice(to)];
      return others.every((word) => said.has(word) || isStopWord(word) || isWeakWord(stemOf(word)));
    });
    const named = new Set(whole.map(({ value }) => value));
    return this.#systems.filter((system) => named.has(system));
  }
}
