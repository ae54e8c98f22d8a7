import type { Catalogue } from "../catalogue.ts";
import type { Statements } from "../statements/statements.ts";
import type { Naming } from "./from-product.ts";

/**
 * The names that exports of products need, as the catalogue has them. Only use that is confirmed counts as such, by those
 * that exist on the day of the statements.
 */
export function namingFor(catalogue: Catalogue, { uses }: Pick<Statements, "uses">): (slug: string) => Naming {
  return (slug) => ({
    productName: (other) => catalogue.product.get(other)?.data.name,
    usedBy: (uses.get(slug) ?? [])
      .filter(({ status }) => status === "in-use")
      .flatMap(({ authority, sharedWith = [] }) => [authority, ...sharedWith].map(({ data }) => data.name)),
  });
}
