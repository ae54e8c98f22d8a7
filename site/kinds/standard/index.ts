import type { KindParts } from "../kind.ts";
import { standardFacets } from "./facets.ts";
import { standardLongSections } from "./long-sections.ts";
import { standardRow } from "./row.ts";
import { standardSearch } from "./search.ts";
import { standardTable } from "./table.ts";

/** The site’s functions and tables for standards. */
export const standard: KindParts<"standard"> = {
  row: standardRow,
  list: standardFacets,
  search: standardSearch,
  columns: standardTable,
  longSections: standardLongSections,
};
