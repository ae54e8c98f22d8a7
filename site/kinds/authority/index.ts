import type { KindParts } from "../kind.ts";
import { authorityFacets } from "./facets.ts";
import { authorityLongSections } from "./long-sections.ts";
import { authorityRow } from "./row.ts";
import { authoritySearch } from "./search.ts";
import { authorityTable } from "./table.ts";

/** The site’s functions and tables for authorities. */
export const authority: KindParts<"authority"> = {
  row: authorityRow,
  list: authorityFacets,
  search: authoritySearch,
  columns: authorityTable,
  longSections: authorityLongSections,
};
