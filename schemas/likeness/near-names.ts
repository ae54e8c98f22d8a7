import { EditDistanceIndex } from "./edit-distance-index.ts";
import { plainName, skeletonOf } from "./plain-name.ts";

/** Finds the names of a list that people may confuse with a name: homoglyphs and names with one or two typos. */
export class NearNames {
  /** The names, normalised by `plainName`. */
  readonly #plain: readonly string[];
  /** Normalised name → positions of the names with it. */
  readonly #same: ReadonlyMap<string, readonly number[]>;
  readonly #skeletons: ReadonlyMap<string, string>;
  readonly #bySkeleton: ReadonlyMap<string, readonly string[]>;
  /** The distinct normalised names, shortest first. */
  readonly #distinct: readonly string[];
  readonly #index: EditDistanceIndex;

  constructor(names: readonly string[]) {
    this.#plain = names.map(plainName);
    this.#same = Map.groupBy(this.#plain.keys(), (position) => this.#plain[position] ?? "");
    this.#distinct = [...this.#same.keys()].sort((a, b) => a.length - b.length);
    this.#skeletons = new Map(this.#distinct.map((plain) => [plain, skeletonOf(plain)]));
    this.#bySkeleton = Map.groupBy(this.#same.keys(), (plain) => this.#skeletons.get(plain) ?? "");
    this.#index = new EditDistanceIndex(this.#distinct);
  }

  /**
   * Yields the positions of the names that people may confuse with a name: those that normalise to the same first, then
   * those with the same skeleton, then those at an edit distance of one or two.
   */
  nearTo(name: string): Generator<number> {
    return this.#near(plainName(name));
  }

  /** The same for a name of the list, by its position; its own position is among them. */
  nearToOwn(position: number): Generator<number> {
    return this.#near(this.#plain[position] ?? "");
  }

  *#near(plain: string): Generator<number> {
    yield* this.#same.get(plain) ?? [];
    const skeleton = this.#skeletonOf(plain);
    for (const other of this.#bySkeleton.get(skeleton) ?? []) {
      if (other !== plain) yield* this.#same.get(other) ?? [];
    }
    for (const position of this.#index.nearTo(plain)) {
      const other = this.#distinct[position] ?? "";
      if (this.#skeletonOf(other) !== skeleton) yield* this.#same.get(other) ?? [];
    }
  }

  #skeletonOf(plain: string): string {
    return this.#skeletons.get(plain) ?? skeletonOf(plain);
  }
}
