import { outcomes } from "../../../schemas/vocabularies/case-study.ts";
import { text, texts, word } from "../../outputs/tables/table.ts";
import type { KindParts } from "../kind.ts";

/** The columns of case studies in published tables, beside those of every kind. Append-only: new columns come last. */
export const caseStudyTable: KindParts<"case-study">["columns"] = [
  word("outcome", "How it went.", outcomes.words, ({ data }) => data.outcome),
  text("from", "When it began, as far as known.", ({ data }) => data.period?.from),
  text("until", "When it ended, as far as known.", ({ data }) => data.period?.until),
  texts("authorities", "The slugs of those who took part.", ({ data }) => data.authorities),
  texts("products", "The slugs of the products it is about.", ({ data }) => data.products),
  texts("standards", "The slugs of the standards it is about.", ({ data }) => data.standards),
];
