import { costModels } from "../../../schemas/vocabularies/money.ts";
import { productTypes, stages } from "../../../schemas/vocabularies/product.ts";
import { countsAsUse, useRank, usersOfProduct } from "../../adoption/adoption.ts";
import { isMet } from "../../conformance/conformance.ts";
import {
  byName,
  byReview,
  type Definition,
  named,
  publishedBy,
  rankKey,
  serviceFacet,
  wordsFacet,
} from "../../lists/facets/facet.ts";
import { licencesOf } from "../../lists/facets/licences.ts";
import { regionOrder, regionsOf } from "../../lists/facets/regions.ts";
import { productStageOf } from "./stage.ts";

/** The facets and sort orders of products. */
export const productFacets: Definition<"product"> = {
  facets: [
    serviceFacet,
    wordsFacet("type", "Type", productTypes.words, ({ data }) => [data.type]),
    wordsFacet("stage", "Stage", stages.words, ({ data }, { today }) => [productStageOf(data, today)]),
    {
      id: "standard",
      title: "Standard met",
      references: "standard",
      valuesOf: ({ data }, context) => {
        const met = data.standards?.filter(isMet) ?? [];
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
        const uses = relations.uses.get(slug)?.filter(countsAsUse) ?? [];
        return regionsOf(uses.flatMap(({ authority, sharedWith = [] }) => [authority, ...sharedWith]));
      },
    },
    {
      id: "authority",
      title: "Offered by",
      references: "authority",
      valuesOf: publishedBy,
    },
  ],
  orders: [
    {
      id: "adoption",
      title: "Most used",
      descending: true,
      keyOf: ({ slug }, context) => rankKey(useRank(usersOfProduct(slug, context))),
    },
    byName,
    byReview,
  ],
};
