import { outcomes, reporters } from "../../../schemas/vocabularies/case-study.ts";
import { byName, byReview, type Definition, named, serviceFacet, wordsFacet } from "../../lists/facets/facet.ts";
import { regionOrder, regionsOf } from "../../lists/facets/regions.ts";

/** The facets and sort orders of case studies. */
export const caseStudyFacets: Definition<"case-study"> = {
  facets: [
    wordsFacet("outcome", "Outcome", outcomes.words, ({ data }) => [data.outcome]),
    serviceFacet,
    {
      id: "product",
      title: "Product",
      references: "product",
      valuesOf: ({ data }, context) => named("product", data.products ?? [], context),
    },
    {
      id: "standard",
      title: "Standard",
      references: "standard",
      valuesOf: ({ data }, context) => named("standard", data.standards ?? [], context),
    },
    {
      id: "region",
      title: "Region",
      order: regionOrder,
      valuesOf: ({ data }, { catalogue }) =>
        regionsOf(data.authorities?.map((slug) => catalogue.authority.get(slug)) ?? []),
    },
    wordsFacet("reported", "Who says so", reporters.words, ({ data }) => [data.reportedBy]),
  ],
  orders: [
    {
      id: "period",
      title: "Most recent",
      descending: true,
      keyOf: ({ data }) => data.period?.until ?? data.period?.from,
    },
    byName,
    byReview,
  ],
};
