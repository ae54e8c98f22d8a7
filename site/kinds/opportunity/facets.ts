import { opportunityStages, opportunityTypes } from "../../../schemas/vocabularies/opportunity.ts";
import { byName, byReview, type Definition, serviceFacet, wordsFacet } from "../../lists/facets/facet.ts";
import { stageOf } from "./stage.ts";

/** How far an opportunity is from being one that others can join now. */
const distance = { open: 0, forming: 1, idea: 2, "under-way": 3, closed: 4 } as const;

/** How opportunities can be narrowed and put in order. */
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
      // Among those at the same stage, what closes soonest comes first.
      keyOf: ({ data }, { today }) => `${distance[stageOf(data, today) ?? "closed"]} ${data.closes ?? "9999"}`,
    },
    byName,
    byReview,
  ],
};
