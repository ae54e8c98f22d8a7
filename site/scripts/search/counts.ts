import { byName } from "../../by-name.ts";
import { anyValueOf, widened } from "../../facets/any.ts";
import { type Choice, chosenIn } from "../../facets/choice.ts";
import type { Counts } from "../../facets/rows.ts";
import { readFilterText } from "../../search/filters.ts";
import type { OptionData } from "../facets/box.ts";
import type { Engine, FilterCounts, Filters } from "./engine.ts";

/** The values of the filters, by the words that addresses have for them. */
export class FilterValues {
  readonly #texts = new Map<string, Map<string, string>>();

  constructor(all: FilterCounts) {
    for (const [filter, values] of Object.entries(all)) {
      this.#texts.set(filter, new Map(Object.keys(values).map((text) => [readFilterText(text).value, text])));
    }
  }

  /** What is chosen, as the engine takes it, with what is for any value; a value that it does not know finds nothing. */
  filtersOf(values: Choice["values"]): Filters {
    return Object.fromEntries(
      Object.entries(values).map(([filter, some]) => [
        filter,
        widened(filter, some).map((value) => this.#texts.get(filter)?.get(value) ?? value),
      ]),
    );
  }
}

/**
 * How many results each value would show or add. For a filter with chosen values that is what the rest of the choice
 * finds, which takes a search of its own.
 */
export async function countsOf(
  engine: Engine,
  values: FilterValues,
  names: readonly string[],
  choice: Choice,
): Promise<FilterCounts> {
  const all = values.filtersOf(choice.values);
  const { filters } = await engine.search(choice.query, all);
  const own = names
    .filter((name) => chosenIn(choice.values, name).length > 0)
    .map(async (name) => {
      const others = Object.entries(all).filter(([other]) => other !== name);
      const found = await engine.search(choice.query, Object.fromEntries(others));
      return [name, found.filters[name] ?? {}] as const;
    });
  const counts = { ...filters, ...Object.fromEntries(await Promise.all(own)) };
  return Object.fromEntries(Object.entries(counts).map(([filter, values]) => [filter, withAny(filter, values)]));
}

/** The numbers of a filter’s values, with what is for any value counted beside each. */
function withAny(filter: string, counts: FilterCounts[string]): FilterCounts[string] {
  const isAny = (text: string): boolean => readFilterText(text).value === anyValueOf(filter);
  const any = Object.entries(counts).find(([text]) => isAny(text))?.[1] ?? 0;
  return any === 0
    ? counts
    : Object.fromEntries(Object.entries(counts).map(([text, number]) => [text, isAny(text) ? number : number + any]));
}

/** The numbers by the words that addresses have for values. */
export function asCounts(counts: FilterCounts): Counts {
  return new Map(
    Object.entries(counts).map(([filter, values]) => [
      filter,
      new Map(Object.entries(values).map(([text, count]) => [readFilterText(text).value, count])),
    ]),
  );
}

/** The values of a filter that would give something, the most frequent first. */
export function optionsOf(counts: FilterCounts, filter: string): OptionData[] {
  return Object.entries(counts[filter] ?? {})
    .filter(([, count]) => count > 0)
    .map(([text, count]) => ({ ...readFilterText(text), count }))
    .sort((a, b) => b.count - a.count || byName(a.title, b.title))
    .map(({ value, title }) => ({ value, title }));
}
