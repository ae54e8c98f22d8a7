import { joined } from "../../outputs/tables/columns.ts";
import { text } from "../../outputs/tables/table.ts";
import type { OfKind } from "../kind.ts";

/** The columns of case studies in tables for programs, beside those of every kind. Columns are promises: new ones come last. */
export const caseStudyTable: OfKind<"case-study">["columns"] = [
  text("outcome", "How it went.", ({ data }) => data.outcome),
  text("from", "When it began, as far as known.", ({ data }) => data.period?.from),
  text("until", "When it ended, as far as known.", ({ data }) => data.period?.until),
  text("authorities", "The slugs of those who took part.", ({ data }) => joined(data.authorities)),
  text("products", "The slugs of the products it is about.", ({ data }) => joined(data.products)),
  text("standards", "The slugs of the standards it is about.", ({ data }) => joined(data.standards)),
];
