import type { Entry, Kind } from "../../../schemas/index.ts";
import { adoptersOfStandard, usersOfProduct } from "../../adoption/adoption.ts";
import type { Context } from "../../catalogue/context.ts";
import { activityOf, activityRank } from "../../kinds/authority/activity.ts";

/** How much a report of use counts beside what authorities say themselves. */
const reportedShare = 1 / 3;

/** Returns how much an entry is used, for ranking: by how many authorities; for an authority, how much it does here. */
export function usedBy({ kind, slug }: Pick<Entry, "kind" | "slug">, context: Context): number {
  return used[kind](slug, context);
}

const used: Readonly<Record<Kind, (slug: string, context: Context) => number>> = {
  product(slug, context) {
    const { inUse, piloting, reported } = usersOfProduct(slug, context);
    return Math.round(inUse + piloting + reported * reportedShare);
  },
  standard: (slug, context) => adoptersOfStandard(slug, context).adopted,
  authority: (slug, context) => activityRank(activityOf(slug, context))[0] ?? 0,
  "case-study": () => 0,
  opportunity: () => 0,
};
