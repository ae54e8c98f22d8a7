import { byName } from "../../by-name.ts";
import { anyValueOf } from "../../facets/any.ts";
import { type Choice, chosenIn } from "../../facets/choice.ts";
import { type Counts, countValues, fitting, type Row } from "../../facets/rows.ts";
import { type SearchFilter, searchFilterNames } from "../../search/filters.ts";
import { numbersFrom } from "../../search/index/gaps.ts";
import type { Catalogue } from "../../search/query/catalogue.ts";
import type { IndexSource } from "../../search/query/source.ts";
import type { OptionData } from "../facets/box.ts";

/** A result with the values that filters have for it. */
export interface ResultRow extends Row {
  number: number;
}

/** What filters make of results. Their values are loaded when they are needed. */
export class ResultFilters {
  readonly #source: IndexSource;
  readonly #catalogue: Catalogue;
  /** Filter → document → its values. */
  readonly #values = new Map<string, ReadonlyMap<number, readonly string[]>>();
  /** Filter → value → what it is called. */
  readonly #titles = new Map<string, ReadonlyMap<string, string>>();

  constructor(source: IndexSource, catalogue: Catalogue) {
    this.#source = source;
    this.#catalogue = catalogue;
    this.#titles.set("kind", new Map(catalogue.kinds.map(({ kind, many }) => [kind, many])));
  }

  /** Loads the values of all filters, of which only the kind is known before. */
  async load(): Promise<void> {
    if (this.#values.size > 0) return;
    const all = await this.#source.filters();
    for (const [filter, lines] of Object.entries(all)) {
      const values = new Map<number, string[]>();
      for (const [value, , ...gaps] of lines) {
        for (const number of numbersFrom(gaps)) values.set(number, [...(values.get(number) ?? []), value]);
      }
      this.#values.set(filter, values);
      this.#titles.set(filter, new Map(lines.map(([value, title]) => [value, title])));
    }
  }

  /** The results that a choice leaves. Guides and help are left out unless they are chosen or nothing else is found. */
  chosen(numbers: readonly number[], { values }: Choice): number[] {
    const rows = fitting(this.#rows(numbers), choiceOf(values));
    const isHelp = ({ number }: ResultRow): boolean => this.#catalogue.kindOf(number) === "page";
    const entries = chosenIn(values, "kind").includes("page") ? rows : rows.filter((row) => !isHelp(row));
    return (entries.length > 0 ? entries : rows).map(({ number }) => number);
  }

  /** How many results each value would show or add. */
  counts(numbers: readonly number[], { values }: Choice): Counts {
    return countValues(this.#rows(numbers), searchFilterNames, choiceOf(values));
  }

  /** The values of a filter that would give something: what is for any value, then the most frequent. */
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
        ...Object.fromEntries(Array.from(this.#values, ([filter, values]) => [filter, values.get(number) ?? []])),
      },
    }));
  }
}

function choiceOf(values: Choice["values"]): Choice {
  return { values, sort: "", query: "" };
}
