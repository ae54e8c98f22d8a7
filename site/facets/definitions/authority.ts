import type { Entry } from "../../../schemas/index.ts";
import { authorityTypes } from "../../../schemas/vocabularies/authority-types.ts";
import { vocabulary } from "../../../schemas/vocabularies/vocabulary.ts";
import type { Context } from "../../catalogue/context.ts";
import { byName, byReview, type Definition, wordsFacet } from "./facet.ts";
import { regionOrder, regionsOf } from "./regions.ts";

/** What an authority does here, as its record and its entries tell. */
const activities = vocabulary({
  shares: { title: "Shares products" },
  publishes: { title: "Publishes standards" },
  uses: { title: "Uses products" },
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
      keyOf: ({ slug }, { relations: { usesOf, adoptionsOf, published } }) =>
        (usesOf.get(slug)?.length ?? 0) + (adoptionsOf.get(slug)?.length ?? 0) + (published.get(slug)?.length ?? 0),
    },
    byReview,
  ],
};

function* activityWords(
  { slug }: Entry<"authority">,
  { relations }: Context,
): Generator<keyof typeof activities.words> {
  const published = relations.published.get(slug) ?? [];
  if (published.some(({ kind }) => kind === "product")) yield "shares";
  if (published.some(({ kind }) => kind === "standard")) yield "publishes";
  if (relations.usesOf.get(slug)?.some(({ status }) => status !== "stopped")) yield "uses";
  if (relations.adoptionsOf.get(slug)?.some(({ status }) => status === "adopted")) yield "adopts";
  if (relations.naming.authority.get(slug)?.some(({ kind }) => kind === "case-study")) yield "tells";
  if (relations.naming.authority.get(slug)?.some(({ kind }) => kind === "opportunity")) yield "invites";
}

function activitiesOf(entry: Entry<"authority">, context: Context): (keyof typeof activities.words)[] {
  return [...activityWords(entry, context)];
}
