import type { Context } from "../../catalogue/context.ts";
import { counted, numberInWords } from "../../format.ts";
import type { AuthorityCounts } from "../../lists/entry-item.ts";
import { activityOf } from "./activity.ts";

/** Counts what an authority uses, has adopted and shares. */
export function authorityCounts(slug: string, context: Context): AuthorityCounts {
  const { entries, uses, adoptions } = activityOf(slug, context);
  const { product: products, standard: standards } = entries;
  const [text, ...notes] = [
    products > 0 && counted(products, "product", "products"),
    standards > 0 && counted(standards, "standard", "standards"),
  ].filter((words) => words !== false);
  return {
    uses: countOf(uses.inUse, [uses.piloting, "piloted"], [uses.reported, "reported"]),
    adopts: countOf(adoptions.adopted, [adoptions.planned, "planned"]),
    shares: { text, notes, rank: [products + standards] },
  };
}

function countOf(certain: number, ...less: [number, string][]): AuthorityCounts["uses"] {
  return {
    text: certain > 0 ? numberInWords(certain) : undefined,
    notes: less.filter(([number]) => number > 0).map(([number, word]) => `${numberInWords(number)} ${word}`),
    rank: [certain, ...less.map(([number]) => number)],
  };
}
