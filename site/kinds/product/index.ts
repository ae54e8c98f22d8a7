import type { KindParts } from "../kind.ts";
import { productFacets } from "./facets.ts";
import { productLongSections } from "./long-sections.ts";
import { productRow } from "./row.ts";
import { productSearch } from "./search.ts";
import { productTable } from "./table.ts";

/** The site’s functions and tables for products. */
export const product: KindParts<"product"> = {
  row: productRow,
  list: productFacets,
  search: productSearch,
  columns: productTable,
  longSections: productLongSections,
};
