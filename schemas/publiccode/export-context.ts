import type { Catalogue, Entry } from "../catalogue.ts";
import type { Statements } from "../statements/statements.ts";
import type { ExportContext } from "./from-product.ts";

/**
 * What exports of products need to know of others, as the catalogue has it. Only use that is confirmed counts as such, by
 * those that exist on the day of the statements.
 *
 * @param name the name of the catalogue
 */
export function exportContext(
  catalogue: Catalogue,
  { uses }: Pick<Statements, "uses">,
  name: string,
): (entry: Entry<"product">) => ExportContext {
  return ({ slug, authority }) => ({
    catalogue: name,
    product: (other) => catalogue.product.get(other)?.data,
    standard: (standard) => catalogue.standard.get(standard)?.data.specification,
    owner: catalogue.authority.get(authority)?.data,
    usedBy: (uses.get(slug) ?? [])
      .filter(({ status }) => status === "in-use")
      .flatMap(({ authority: user, sharedWith = [] }) => [user, ...sharedWith].map(({ data }) => data.name)),
  });
}
