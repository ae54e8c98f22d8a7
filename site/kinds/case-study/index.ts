import type { KindParts } from "../kind.ts";
import { caseStudyFacets } from "./facets.ts";
import { caseStudyRow } from "./row.ts";
import { caseStudySearch } from "./search.ts";
import { caseStudyTable } from "./table.ts";

/** The site’s functions and tables for case studies. */
export const caseStudy: KindParts<"case-study"> = {
  row: caseStudyRow,
  list: caseStudyFacets,
  search: caseStudySearch,
  columns: caseStudyTable,
  longSections: () => [],
};
