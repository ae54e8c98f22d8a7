import type { OfKind } from "../kind.ts";
import { caseStudyFacets } from "./facets.ts";
import { caseStudyRow } from "./row.ts";
import { caseStudySearch } from "./search.ts";
import { caseStudyTable } from "./table.ts";

/** The site’s functions and tables for case studies. */
export const caseStudy: OfKind<"case-study"> = {
  row: caseStudyRow,
  list: caseStudyFacets,
  search: caseStudySearch,
  columns: caseStudyTable,
  longSections: () => [],
};
