import type { Entry } from "../../../schemas/index.ts";
import { usersOfProduct } from "../../adoption/adoption.ts";
import type { OfKind } from "../kind.ts";

/** How much a report of use counts beside what authorities say themselves. */
const reportedShare = 1 / 3;

/** What a product is found by, beside what every entry is, and how much it is used. */
export const productSearch: OfKind<"product">["search"] = {
  particulars: ({ slug, data }, { relations }) => ({
    text: [...(data.features ?? []), ...(data.suppliers ?? []), ...notesOf(data)],
    standards: data.standards?.map(({ standard }) => standard) ?? [],
    products: data.dependsOn ?? [],
    authorities: relations.uses.get(slug)?.map(({ authority }) => authority.slug) ?? [],
  }),
  used: ({ slug }, context) => {
    const { inUse, piloting, reported } = usersOfProduct(slug, context);
    return Math.round(inUse + piloting + reported * reportedShare);
  },
};

/** What is said in words of its costs and of its inclusion. */
function notesOf({ costs = [], inclusion }: Entry<"product">["data"]): string[] {
  const ofCosts = costs.flatMap(({ includes = [], notes }) => [...includes, notes]);
  return [...ofCosts, inclusion?.notes].filter((text) => text !== undefined);
}
