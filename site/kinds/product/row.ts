import { uncapitalised } from "../../../schemas/capitals.ts";
import { costModels } from "../../../schemas/vocabularies/money.ts";
import { hostingTypes, stages } from "../../../schemas/vocabularies/product.ts";
import { useFact, usersOfProduct } from "../../adoption/adoption.ts";
import { keeperOf } from "../../catalogue/relations.ts";
import { meetsFact, standardsMet } from "../../conformance/conformance.ts";
import { nationsOnly } from "../../entry/nations.ts";
import { licenceOf } from "../../licences/licence.ts";
import type { KindParts } from "../kind.ts";
import { productStageOf } from "./stage.ts";

/** The facts of a product in rows of lists. */
export const productRow: KindParts<"product">["row"] = ({ slug, authority, data }, context) => {
  const stage = productStageOf(data, context.today);
  const licence = licenceOf(data.licences);
  return {
    facts: [
      { of: "Stage", text: stage && stages.title(stage) },
      { of: "Licence", text: licence?.short },
      { of: "Users", text: useFact(usersOfProduct(slug, context)) },
      { of: "Cost", text: titlesOf(data.costs?.map(({ model }) => costModels.title(model))) },
      { of: "Hosting", text: titlesOf(data.hosting?.map((way) => hostingTypes.title(way))) },
      nationsOnly(data),
      context.catalogue.authority.get(keeperOf(authority, context))?.data.name,
      meetsFact(standardsMet(data)),
    ],
    stage,
    type: data.type,
    licence: licence?.expression,
  };
};

/** Joins distinct titles: “Run it yourself, run by a supplier”; undefined if there are none. */
function titlesOf(titles: readonly string[] = []): string | undefined {
  const [first, ...others] = new Set(titles);
  return first && [first, ...others.map(uncapitalised)].join(", ");
}
