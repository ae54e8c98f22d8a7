import type { FieldsOf } from "../../schemas/index.ts";
import type { Context } from "../catalogue/context.ts";
import type { EntryItem } from "./entry-item.ts";
import { itemOf } from "./item.ts";

/** Returns the products and standards that a case study or an opportunity is about; undefined if there are none. */
export function subjectsOf(
  { products = [], standards = [] }: Pick<FieldsOf["case-study"], "products" | "standards">,
  context: Context,
): EntryItem[] | undefined {
  const { catalogue } = context;
  const entries = [
    ...products.flatMap((slug) => catalogue.product.get(slug) ?? []),
    ...standards.flatMap((slug) => catalogue.standard.get(slug) ?? []),
  ];
  return entries.length > 0 ? entries.map((entry) => itemOf(entry, context)) : undefined;
}
