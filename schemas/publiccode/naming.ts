import type { Catalogue } from "../catalogue.ts";
import type { Naming } from "./from-product.ts";

/** The names that exports of products need, as the catalogue has them. Only use that is confirmed counts as such. */
export function namingFor(catalogue: Catalogue): (slug: string) => Naming {
  const users = new Map<string, string[]>();
  for (const { data } of catalogue.authority.values()) {
    const used = (data.uses ?? []).filter(({ status }) => status === "in-use").map(({ product }) => product);
    for (const product of new Set(used)) users.set(product, [...(users.get(product) ?? []), data.name]);
  }
  return (slug) => ({
    productName: (other) => catalogue.product.get(other)?.data.name,
    usedBy: users.get(slug) ?? [],
  });
}
