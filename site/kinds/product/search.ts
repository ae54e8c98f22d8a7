import type { Entry } from "../../../schemas/index.ts";
import type { productTypes } from "../../../schemas/vocabularies/product.ts";
import { usersOfProduct } from "../../adoption/adoption.ts";
import type { OfKind } from "../kind.ts";

/** How much a report of use counts beside what authorities say themselves. */
const reportedShare = 1 / 3;

/** What people call software, whatever its makers call it: who looks for “payroll software” looks for every payroll system. */
export const calledSoftware = [
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

/** The types of product that nobody calls so. */
const notSoftware: ReadonlySet<string> = new Set<keyof typeof productTypes.words>(["dataset", "design", "template"]);

/** What a product is found by, beside what every entry is, and how much it is used. */
export const productSearch: OfKind<"product">["search"] = {
  particulars: ({ slug, data }, { relations }) => ({
    text: [...(data.features ?? []), ...(data.suppliers ?? []), ...notesOf(data)],
    standards: data.standards?.map(({ standard }) => standard) ?? [],
    products: data.dependsOn ?? [],
    authorities: relations.uses.get(slug)?.map(({ authority }) => authority.slug) ?? [],
    called: data.type !== undefined && notSoftware.has(data.type) ? ["product"] : calledSoftware,
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
