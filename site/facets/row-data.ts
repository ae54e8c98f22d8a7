import type { Row, Sortable } from "./rows.ts";

/** Returns the data attributes with the facet values (`data-in-…`) and sort keys (`data-by-…`) of a row. */
export function rowData({ values, keys }: Pick<Row, "values"> & Pick<Sortable, "keys">): Record<string, string> {
  return Object.fromEntries([
    ...Object.entries(values)
      .filter(([, some]) => some.length > 0)
      .map(([facet, some]) => [`data-in-${facet}`, some.join(" ")] as const),
    ...Object.entries(keys).map(([sort, key]) => [`data-by-${sort}`, key] as const),
  ]);
}
