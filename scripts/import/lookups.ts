import type { ImportLookups } from "../../schemas/drafting/drafting.ts";
import { authoritiesIn } from "../../schemas/finding/in-catalogue.ts";
import type { Catalogue } from "../../schemas/index.ts";
import { productIndex } from "../lib/name-index.ts";

/** Returns the lookups of an import: standards by specification, and products and local authorities by name. */
export function importLookups(catalogue: Catalogue, today: string): ImportLookups {
  const { find } = authoritiesIn(catalogue, today);
  const standards = new Map(
    Array.from(catalogue.standard.values(), ({ slug, data }) => [data.specification, slug] as const),
  );
  return {
    today,
    standardAt: (address) => standards.get(address),
    productNamed: productIndex(catalogue),
    authorityNamed: (name) => {
      const answer = find(name);
      return answer.type === "one" ? answer.authority.slug : undefined;
    },
  };
}
