import type { KindParts } from "../kind.ts";
import { opportunityFacets } from "./facets.ts";
import { opportunityRow } from "./row.ts";
import { opportunitySearch } from "./search.ts";
import { opportunityTable } from "./table.ts";

/** The site’s functions and tables for opportunities. */
export const opportunity: KindParts<"opportunity"> = {
  row: opportunityRow,
  list: opportunityFacets,
  search: opportunitySearch,
  columns: opportunityTable,
  longSections: () => [],
};
