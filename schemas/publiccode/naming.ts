import type { Catalogue } from "../catalogue.ts";
import type { Naming } from "./from-product.ts";

/** The names that an export of a product needs, as the catalogue has them. Only use that is confirmed counts as such. */
export function namingFor(catalogue: Catalogue, slug: string): Naming {
  const users = [...catalogue.authority.values()].filter(({ data }) =>
    (data.uses ?? []).some(({ product, status }) => product === slug && status === "in-use"),
  );
  return {
    productName: (other) => catalogue.product.get(other)?.data.name,
    usedBy: users.map(({ data }) => data.name),
  };
}
