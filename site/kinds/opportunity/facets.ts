import { opportunityStages, opportunityTypes } from "../../../schemas/vocabularies/opportunity.ts";
import { byName, byReview, type Definition, serviceFacet, wordsFacet } from "../../lists/facets/facet.ts";
import { stageOf } from "./stage.ts";

/** Stage → sort key, the joinable first. */
const distance = { open: 0, forming: 1, idea: 2, "under-way": 3, closed: 4 } as const;

/** The facets and sort orders of opportunities. */
export const opportunityFacets: Definition<"opportunity"> = {
  facets: [
    wordsFacet("type", "Type", opportunityTypes.words, ({ data }) => [data.type]),
    wordsFacet("stage", "Stage", opportunityStages.words, ({ data }, { today }) => [stageOf(data, today)]),
    serviceFacet,
  ],
  orders: [
    {
      id: "joinable",
      title: "Open first",
      descending: false,
      // Within a stage, the earliest closing date comes first.
      keyOf: ({ data }, { today }) => `${distance[stageOf(data, today) ?? "closed"]} ${data.closes ?? "9999"}`,
    },
    byName,
    byReview,
  ],
};
