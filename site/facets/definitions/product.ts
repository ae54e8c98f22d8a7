import { costModels } from "../../../schemas/vocabularies/money.ts";
import { productTypes, stages } from "../../../schemas/vocabularies/product.ts";
import { useCounts } from "../../views/adoption.ts";
import { byName, byReview, type Definition, named, serviceFacet, wordsFacet } from "./facet.ts";
import { licencesOf } from "./licences.ts";
import { regionOrder, regionsOf } from "./regions.ts";

/** How products can be narrowed and put in order. */
export const product: Definition<"product"> = {
  facets: [
    serviceFacet,
    wordsFacet("type", "Type", productTypes.words, ({ data }) => [data.type]),
    wordsFacet("stage", "Stage", stages.words, ({ data }) => [data.retired ? "retired" : data.stage]),
    {
      id: "standard",
      title: "Standard met",
      references: "standard",
      valuesOf: ({ data }, context) => {
        const met = data.standards?.filter(({ level }) => level !== "planned") ?? [];
        return named(
          "standard",
          met.map(({ standard }) => standard),
          context,
        );
      },
    },
    { id: "licence", title: "Licence", valuesOf: ({ data }) => licencesOf(data.licences) },
    wordsFacet("cost", "Cost", costModels.words, ({ data }) => data.costs?.map(({ model }) => model) ?? []),
    {
      id: "region",
      title: "Used in",
      order: regionOrder,
      valuesOf: ({ slug }, { relations }) => {
        const uses = relations.uses.get(slug)?.filter(({ status }) => status !== "stopped" && status !== "exploring");
        return regionsOf(uses?.map(({ authority }) => authority) ?? []);
      },
    },
    {
      id: "authority",
      title: "Offered by",
      references: "authority",
      valuesOf: ({ authority }, context) => named("authority", [authority], context),
    },
  ],
  orders: [
    {
      id: "adoption",
      title: "Most used",
      descending: true,
      keyOf: ({ slug }, { relations, today }) => {
        const { inUse, piloting, reported } = useCounts(relations.uses.get(slug) ?? [], today);
        return inUse + piloting + reported;
      },
    },
    byName,
    byReview,
  ],
};
