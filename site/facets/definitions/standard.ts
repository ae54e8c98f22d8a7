import { standardStatuses, standardTypes } from "../../../schemas/vocabularies/standard.ts";
import { adoptionCounts } from "../../views/adoption.ts";
import { byName, byReview, type Definition, named, serviceFacet, wordsFacet } from "./facet.ts";

/** How standards can be narrowed and put in order. */
export const standard: Definition<"standard"> = {
  facets: [
    serviceFacet,
    wordsFacet("type", "Type", standardTypes.words, ({ data }) => [data.type]),
    wordsFacet("status", "Status", standardStatuses.words, ({ data }) => [data.retired ? "superseded" : data.status]),
    {
      id: "publisher",
      title: "Publisher",
      references: "authority",
      valuesOf: ({ authority, data }, context) => named("authority", [data.publisher ?? authority], context),
    },
  ],
  orders: [
    {
      id: "adoption",
      title: "Most adopted",
      descending: true,
      // Adopters decide; where they are equal, the products that meet it do.
      keyOf: ({ slug }, { relations, today }) =>
        adoptionCounts(relations.adoptions.get(slug) ?? [], today).adopted +
        (relations.conformance.get(slug)?.length ?? 0) / 10_000,
    },
    byName,
    byReview,
  ],
};
