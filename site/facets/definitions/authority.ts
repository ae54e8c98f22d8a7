import type { Entry } from "../../../schemas/index.ts";
import { authorityTypes } from "../../../schemas/vocabularies/authority-types.ts";
import { vocabulary } from "../../../schemas/vocabularies/vocabulary.ts";
import type { Context } from "../../catalogue/context.ts";
import { activityOf, activityRank } from "../../views/activity.ts";
import { bodyGroupOf, bodyGroups } from "../../views/council.ts";
import { byName, byReview, type Definition, rankKey, wordsFacet } from "./facet.ts";
import { regionOrder, regionsOf } from "./regions.ts";

/** What an authority does here, as its record and its entries tell. */
const activities = vocabulary({
  shares: { title: "Shares products" },
  publishes: { title: "Publishes standards" },
  uses: { title: "Uses products" },
  reported: { title: "Reported to use products" },
  adopts: { title: "Has adopted standards" },
  tells: { title: "Tells what it has tried" },
  invites: { title: "Invites others to join" },
});

/** Whether anybody of the authority takes part. */
const claims = vocabulary({
  claimed: { title: "Keeps its own record" },
  unclaimed: { title: "Recorded from public sources" },
});

/** How authorities can be narrowed and put in order. */
export const authority: Definition<"authority"> = {
  facets: [
    wordsFacet("group", "Councils and others", bodyGroups.words, (entry, context) => [bodyGroupOf(entry, context)]),
    wordsFacet("type", "Type", authorityTypes.words, ({ data }) => [data.type]),
    {
      id: "region",
      title: "Nation or region",
      order: regionOrder,
      valuesOf: (entry) => regionsOf([entry]),
    },
    wordsFacet("does", "What it does here", activities.words, activitiesOf),
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
    byReview,
  ],
};

function activitiesOf({ slug }: Entry<"authority">, context: Context): (keyof typeof activities.words)[] {
  const { products, standards, caseStudies, opportunities, uses, adoptions } = activityOf(slug, context);
  const words = {
    shares: products > 0,
    publishes: standards > 0,
    uses: uses.inUse + uses.piloting > 0,
    reported: uses.reported > 0,
    adopts: adoptions.adopted > 0,
    tells: caseStudies > 0,
    invites: opportunities > 0,
  };
  return (Object.keys(words) as (keyof typeof words)[]).filter((word) => words[word]);
}
