import type { Entry } from "../../../schemas/index.ts";
import type { productTypes } from "../../../schemas/vocabularies/product.ts";
import { usersOfProduct } from "../../adoption/adoption.ts";
import type { KindParts } from "../kind.ts";

/** Weight of a reported use; an authority’s own statement has weight 1. */
const reportedShare = 1 / 3;

/** Search synonyms of software products: “payroll software” finds every payroll system. */
export const softwareSynonyms = [
  "product",
  "software",
  "system",
  "app",
  "application",
  "tool",
  "solution",
  "platform",
  "management",
];

/** The product types that these synonyms do not fit. */
const notSoftware: ReadonlySet<string> = new Set<keyof typeof productTypes.words>(["dataset", "design", "template"]);

/** Search fields and usage of products, beyond those of every entry. */
export const productSearch: KindParts<"product">["search"] = {
  particulars: ({ slug, data }, { relations }) => ({
    text: [...(data.features ?? []), ...(data.suppliers ?? []), ...notesOf(data)],
    standards: data.standards?.map(({ standard }) => standard) ?? [],
    products: data.dependsOn ?? [],
    authorities: relations.uses.get(slug)?.map(({ authority }) => authority.slug) ?? [],
    called: data.type !== undefined && notSoftware.has(data.type) ? ["product"] : softwareSynonyms,
  }),
  used: ({ slug }, context) => {
    const { inUse, piloting, reported } = usersOfProduct(slug, context);
    return Math.round(inUse + piloting + reported * reportedShare);
  },
};

/** The free text of its costs and inclusion. */
function notesOf({ costs = [], inclusion }: Entry<"product">["data"]): string[] {
  const ofCosts = costs.flatMap(({ includes = [], notes }) => [...includes, notes]);
  return [...ofCosts, inclusion?.notes].filter((text) => text !== undefined);
}
