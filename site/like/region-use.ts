import { addressOf } from "../../schemas/index.ts";
import { countsAsUse } from "../adoption/adoption.ts";
import type { Context } from "../catalogue/context.ts";
import { regionsOf } from "../lists/facets/regions.ts";

/** What the authorities of a region or nation use. */
export interface RegionUse {
  /** “London” */
  title: string;
  /** Address of a product’s page, from the site’s root → number of authorities that use it, stated or reported. */
  used: Record<string, number>;
}

/** Returns the use of products in each region, by the region’s value in URLs. */
export function useByRegion({ relations }: Pick<Context, "relations">): ReadonlyMap<string, RegionUse> {
  const regions = new Map<string, RegionUse>();
  for (const [product, uses] of relations.uses) {
    const address = addressOf("product", product);
    for (const { authority } of uses.filter(countsAsUse)) {
      for (const { value, title } of regionsOf([authority])) {
        const region = regions.get(value) ?? { title, used: {} };
        region.used[address] = (region.used[address] ?? 0) + 1;
        regions.set(value, region);
      }
    }
  }
  return regions;
}

/** Returns the address of the file about a region, from the site’s root. */
export function regionUseAddress(region: string): string {
  return `/regions/${region}.json`;
}
