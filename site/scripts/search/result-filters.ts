import { byName } from "../../by-name.ts";
import { deltaDecode } from "../../delta-encoding.ts";
import { anyValueOf } from "../../facets/any.ts";
import { type Choice, chosenIn } from "../../facets/choice.ts";
import { type Counts, countValues, matching, type Row } from "../../facets/rows.ts";
import { type SearchFilter, searchFilterNames } from "../../search/filters.ts";
import type { Catalogue } from "../../search/query/catalogue.ts";
import type { IndexSource } from "../../search/query/source.ts";
import type { OptionData } from "../facets/box.ts";
import type { CouncilsLike } from "../like/councils-like.ts";
import { likeFacet } from "../like/narrowing.ts";
import type { Href } from "./links.ts";

/** A result with its values for the filters. */
export interface ResultRow extends Row {
  number: number;
}

/** Filters results and counts their values. Loads the values lazily. */
export class ResultFilters {
  readonly #source: IndexSource;
  readonly #catalogue: Catalogue;
  /** Filter → document number → values. */
  readonly #values = new Map<string, ReadonlyMap<number, readonly string[]>>();
  #like: { like: CouncilsLike; href: Href } | undefined;
  /** Filter → value → title. */
  readonly #titles = new Map<string, ReadonlyMap<string, string>>();

  constructor(source: IndexSource, catalogue: Catalogue) {
    this.#source = source;
    this.#catalogue = catalogue;
    this.#titles.set("kind", new Map(catalogue.kinds.map(({ kind, many }) => [kind, many])));
  }

  /**
   * Sets the similar councils. Their filter keeps entries that they have, and the councils themselves.
   *
   * @param href adds the base path, which the paths in `like` have
   */
  learn(like: CouncilsLike | undefined, href: Href): void {
    this.#like = like && { like, href };
  }

  /** Loads the values of all filters, once. Before, only the kind is known. */
  async load(): Promise<void> {
    if (this.#values.size > 0) return;
    const all = await this.#source.filters();
    for (const [filter, lines] of Object.entries(all)) {
      const values = new Map<number, string[]>();
      for (const [value, , ...gaps] of lines) {
        for (const number of deltaDecode(gaps)) values.set(number, [...(values.get(number) ?? []), value]);
      }
      this.#values.set(filter, values);
      this.#titles.set(filter, new Map(lines.map(([value, title]) => [value, title])));
    }
  }

  /** Returns all values of a filter; undefined until loaded. */
  valuesOf(filter: SearchFilter): OptionData[] | undefined {
    const titles = this.#titles.get(filter);
    return titles && Array.from(titles, ([value, title]) => ({ value, title }));
  }

  /** Filters results. Drops guides and help unless they are chosen or nothing else is found. */
  chosen(numbers: readonly number[], { values }: Choice): number[] {
    const rows = matching(this.#rows(numbers), choiceOf(values));
    const isHelp = ({ number }: ResultRow): boolean => this.#catalogue.kindOf(number) === "page";
    const entries = chosenIn(values, "kind").includes("page") ? rows : rows.filter((row) => !isHelp(row));
    return (entries.length > 0 ? entries : rows).map(({ number }) => number);
  }

  /** Counts how many results each value would show or add. */
  counts(numbers: readonly number[], { values }: Choice): Counts {
    return countValues(this.#rows(numbers), resultFilterNames, choiceOf(values));
  }

  /** Returns the values of a filter that have results: the value for “any” first, then by descending count. */
  options(counts: Counts, filter: SearchFilter): OptionData[] {
    const titles = this.#titles.get(filter);
    const isAny = (value: string): number => Number(value === anyValueOf(filter));
    return Array.from(counts.get(filter) ?? [])
      .map(([value, count]) => ({ value, count, title: titles?.get(value) ?? value }))
      .sort((a, b) => isAny(b.value) - isAny(a.value) || b.count - a.count || byName(a.title, b.title));
  }

  #rows(numbers: readonly number[]): ResultRow[] {
    return numbers.map((number) => ({
      number,
      values: {
        kind: [this.#catalogue.kindOf(number)],
        [likeFacet]: this.#councilsHaving(number),
        ...Object.fromEntries(Array.from(this.#values, ([filter, values]) => [filter, values.get(number) ?? []])),
      },
    }));
  }

  /** Returns the chosen council’s slug if similar councils have the result, or are the result. */
  #councilsHaving(number: number): string[] {
    if (!this.#like) return [];
    const { like, href } = this.#like;
    const path = href(this.#catalogue.addressOf(number));
    return like.have.has(path) || like.neighbours.has(path) ? [like.slug] : [];
  }
}

/** The ids of all filters of results. */
export const resultFilterNames: readonly string[] = [...searchFilterNames, likeFacet];

function choiceOf(values: Choice["values"]): Choice {
  return { values, sort: "", query: "" };
}
