import { deltaEncode } from "../../delta-encoding.ts";
import type { SearchDocument } from "../documents/document.ts";
import { searchFilterNames } from "../filters.ts";
import type { FiltersFile, ValueLine } from "./shapes.ts";

type Filter = keyof FiltersFile;

/** Makes the file of filters: value → documents. */
export function filtersFile(documents: readonly SearchDocument[]): FiltersFile {
  const filters = searchFilterNames.filter((filter): filter is Filter => filter !== "kind");
  return Object.fromEntries(
    filters
      .map((filter) => [filter, linesOf(filter, documents)] as const)
      // Without peers, entries have no value for their catalogue.
      .filter(([filter, lines]) => filter !== "catalogue" || lines.length > 0),
  ) as Record<Filter, ValueLine[]>;
}

function linesOf(filter: Filter, documents: readonly SearchDocument[]): ValueLine[] {
  const values = new Map<string, { title: string; numbers: number[] }>();
  for (const [number, { filters }] of documents.entries()) {
    for (const { value, title } of filters[filter] ?? []) {
      const known = values.get(value);
      if (known) known.numbers.push(number);
      else values.set(value, { title, numbers: [number] });
    }
  }
  return Array.from(values, ([value, { title, numbers }]) => [value, title, ...deltaEncode(numbers)] as const);
}
