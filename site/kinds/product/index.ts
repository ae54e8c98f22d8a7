import type { OfKind } from "../kind.ts";
import { productFacets } from "./facets.ts";
import { productLongSections } from "./long-sections.ts";
import { productRow } from "./row.ts";
import { productSearch } from "./search.ts";
import { productTable } from "./table.ts";

/** What the site makes of products. */
export const product: OfKind<"product"> = {
  row: productRow,
  list: productFacets,
  search: productSearch,
  columns: productTable,
  longSections: productLongSections,
};
