import { slugOf } from "../../schemas/fields/slug-text.ts";
import { deltaEncode } from "../delta-encoding.ts";
import { chosenIn } from "../facets/choice.ts";
import type { FacetsFile, OrdersFile, WordsFile } from "../facets/row-files.ts";
import { sorted } from "../facets/rows.ts";
import { plainWords } from "../facets/words.ts";
import { hrefOf } from "../href.ts";
import { type EntryItem, factsInWords } from "./entry-item.ts";
import type { List } from "./list.ts";

/** Builds the file of facet values with the numbers of their rows, in display order. */
export function facetsFile({ rows, facets }: List): FacetsFile {
  return {
    size: rows.length,
    facets: facets.map(({ id, options }) => {
      const having = new Map<string, number[]>(options.map(({ value }) => [value, []]));
      for (const [number, { values }] of rows.entries()) {
        for (const value of chosenIn(values, id)) having.get(value)?.push(number);
      }
      return [
        id,
        ...options.map(
          ({ value, title }) =>
            [value === slugOf(title) ? "" : value, title, ...deltaEncode(having.get(value) ?? [])] as const,
        ),
      ];
    }),
  };
}

/** Builds the file of orders: for each, the row numbers in that order. */
export function ordersFile({ rows, sorts }: List): OrdersFile {
  const numbers = new Map(rows.map((row, number) => [row, number]));
  return Object.fromEntries(sorts.map((sort) => [sort.id, sorted(rows, sort).map((row) => numbers.get(row) ?? 0)]));
}

/** Builds the file of each row’s name, link and words. */
export function wordsFile({ rows }: List): WordsFile {
  return rows.map(({ item }) => [item.name, hrefOf(item), plainWords(textOf(item))]);
}

/** Returns the searchable text of a row. */
function textOf({ name, summary, why, facts, region, authorityCells }: EntryItem): string {
  return [name, summary, why, ...factsInWords(facts), region, authorityCells?.type].filter(Boolean).join(" ");
}
