import { nations } from "../../../schemas/vocabularies/nations.ts";
import { standardStatuses, standardTypes } from "../../../schemas/vocabularies/standard.ts";
import { adoptersOfStandard } from "../../adoption/adoption.ts";
import { conformanceRank, productsMeeting } from "../../conformance/conformance.ts";
import {
  byName,
  byReview,
  type Definition,
  publishedBy,
  rankKey,
  serviceFacet,
  wordsFacet,
} from "../../lists/facets/facet.ts";
import { statusOf } from "./status.ts";

/** The facets and sort orders of standards. */
export const standardFacets: Definition<"standard"> = {
  facets: [
    serviceFacet,
    wordsFacet("type", "Type", standardTypes.words, ({ data }) => [data.type]),
    wordsFacet("status", "Status", standardStatuses.words, ({ data }, { today }) => [statusOf(data, today)]),
    wordsFacet("nation", "Applies in", nations.words, ({ data }) =>
      // A standard without nations is for all of them.
      data.nations?.length ? data.nations : nations.schema.options,
    ),
    {
      id: "publisher",
      title: "Publisher",
      references: "authority",
      valuesOf: publishedBy,
    },
  ],
  orders: [
    {
      id: "adoption",
      title: "Most adopted",
      descending: true,
      // Sorts by adopters, then by conforming products.
      keyOf: ({ slug }, context) =>
        rankKey([adoptersOfStandard(slug, context).adopted, ...conformanceRank(productsMeeting(slug, context))]),
    },
    byName,
    byReview,
  ],
};
