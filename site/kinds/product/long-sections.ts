import type { KindParts } from "../kind.ts";
import { longRelated, longStories, longTables } from "../long-section.ts";
import { relatedProducts } from "./related.ts";
import { productSections } from "./sections.ts";
import { usersOf } from "./users.ts";

/** The sections of a product that are too long for its page. */
export const productLongSections: KindParts<"product">["longSections"] = (entry, context) => {
  const { slug } = entry;
  const { uses, naming } = context.relations;
  return [
    ...longTables("users", productSections.users, uses.get(slug), () => usersOf(slug, context)),
    ...longRelated(productSections.related, relatedProducts(entry, context), context),
    ...longStories(naming.product.get(slug)),
  ];
};
