import { countsAsUse } from "../../adoption/adoption.ts";
import type { Context } from "../../catalogue/context.ts";
import { numberInWords } from "../../format.ts";
import { regionOrder, regionsOf } from "../../lists/facets/regions.ts";

/** A region or nation with its number of users. */
export interface RegionUsers {
  title: string;
  count: number;
  /** How many of them are only reported. */
  reported: number;
  /** “3”, “3 and 2 reported” or, if all are reported, “5 reported”. */
  words: string;
}

/** Counts the users of a product, reported ones included, by region in the usual order. */
export function usersByRegion(slug: string, { relations }: Pick<Context, "relations">): RegionUsers[] {
  const users = (relations.uses.get(slug) ?? []).filter(countsAsUse);
  const byRegion = Map.groupBy(
    users.flatMap(({ authority, status }) => regionsOf([authority]).map((region) => ({ ...region, status }))),
    ({ value }) => value,
  );
  return regionOrder.flatMap((region) => {
    const some = byRegion.get(region) ?? [];
    const [first] = some;
    const reported = some.filter(({ status }) => status === "reported").length;
    const words = wordsFor(some.length - reported, reported);
    return first ? [{ title: first.title, count: some.length, reported, words }] : [];
  });
}

function wordsFor(stated: number, reported: number): string {
  const parts = reported === 0 ? [] : [`${numberInWords(reported)} reported`];
  return [...(stated === 0 ? [] : [numberInWords(stated)]), ...parts].join(" and ");
}
