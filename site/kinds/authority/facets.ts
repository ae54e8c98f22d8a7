import { authorityTypes } from "../../../schemas/vocabularies/authority-types.ts";
import { councilOf } from "../../../schemas/vocabularies/local-authorities.ts";
import { vocabulary } from "../../../schemas/vocabularies/vocabulary.ts";
import { certainties, certaintiesOf } from "../../adoption/certainty.ts";
import { bodyGroupOf, bodyGroups } from "../../councils/council.ts";
import type { AuthorityCounts } from "../../lists/entry-item.ts";
import { byName, byReview, type Definition, type Order, rankKey, wordsFacet } from "../../lists/facets/facet.ts";
import { regionOrder, regionsOf } from "../../lists/facets/regions.ts";
import { memberWords } from "../../member-words.ts";
import { activities } from "./activities.ts";
import { activitiesOf, activityOf, activityRank } from "./activity.ts";
import { authorityCounts } from "./counts.ts";

/** Whether the authority has claimed its record. */
const claims = vocabulary({
  claimed: { title: "Keeps its own record" },
  unclaimed: { title: "Recorded from public sources" },
});

/** The facets and sort orders of authorities. */
export const authorityFacets: Definition<"authority"> = {
  facets: [
    wordsFacet("group", `${memberWords.Many} and others`, bodyGroups.words, (entry, context) => [
      bodyGroupOf(entry, context),
    ]),
    wordsFacet("type", "Type", authorityTypes.words, ({ data }) => [data.type]),
    {
      id: "region",
      title: "Nation or region",
      order: regionOrder,
      valuesOf: (entry) => regionsOf([entry]),
    },
    wordsFacet("does", "What it does here", activities.words, ({ slug }, context) => activitiesOf(slug, context)),
    wordsFacet("said", "What is said of it", certainties.words, ({ slug }, context) => certaintiesOf(slug, context)),
    wordsFacet("record", "Record", claims.words, ({ data }) => [data.claimed === false ? "unclaimed" : "claimed"]),
  ],
  orders: [
    byName,
    {
      id: "activity",
      title: "Most active",
      descending: true,
      keyOf: ({ slug }, context) => rankKey(activityRank(activityOf(slug, context))),
    },
    { id: "type", title: "Type", descending: false, keyOf: ({ data }) => data.type && authorityTypes.title(data.type) },
    { id: "region", title: "Region", descending: false, keyOf: (entry) => councilOf(entry)?.region },
    descendingBy("uses", "Uses most"),
    descendingBy("adopts", "Has adopted most"),
    descendingBy("shares", "Shares most"),
    byReview,
  ],
};
/** Descending order by a column of numbers, zero last. */
function descendingBy(id: keyof AuthorityCounts, title: string): Order<"authority"> {
  return {
    id,
    title,
    descending: true,
    keyOf({ slug }, context) {
      const { rank } = authorityCounts(slug, context)[id];
      return rank.some((number) => number > 0) ? rankKey(rank) : undefined;
    },
  };
}
