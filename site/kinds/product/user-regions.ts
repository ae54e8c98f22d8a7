import { hasIt } from "../../adoption/adoption.ts";
import type { Context } from "../../catalogue/context.ts";
import { numberInWords } from "../../format.ts";
import { regionOrder, regionsOf } from "../../lists/facets/regions.ts";

/** A region or nation, and how many of its authorities have a product. */
export interface RegionUsers {
  title: string;
  count: number;
  /** How many of them are only reported to have it. */
  reported: number;
  /** “5”, “5, 2 reported” or, where all are, “5 reported”. */
  words: string;
}

/** In which regions the authorities are that have a product, be it only by report, in the usual order of the regions. */
export function usersByRegion(slug: string, { relations }: Pick<Context, "relations">): RegionUsers[] {
  const users = (relations.uses.get(slug) ?? []).filter(hasIt);
  const byRegion = Map.groupBy(
    users.flatMap(({ authority, status }) => regionsOf([authority]).map((region) => ({ ...region, status }))),
    ({ value }) => value,
  );
  return regionOrder.flatMap((region) => {
    const some = byRegion.get(region) ?? [];
    const [first] = some;
    const reported = some.filter(({ status }) => status === "reported").length;
    const words = wordsFor(some.length, reported);
    return first ? [{ title: first.title, count: some.length, reported, words }] : [];
  });
}

function wordsFor(count: number, reported: number): string {
  const all = reported === count ? [] : [numberInWords(count)];
  return [...all, ...(reported === 0 ? [] : [`${numberInWords(reported)} reported`])].join(", ");
}
