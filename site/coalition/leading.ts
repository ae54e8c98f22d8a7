import { capitalised, uncapitalised } from "../../schemas/capitals.ts";
import type { Entry } from "../../schemas/index.ts";
import { usersOfProduct } from "../adoption/adoption.ts";
import type { Context } from "../catalogue/context.ts";
import { memoisePerKey } from "../catalogue/memoise-per-key.ts";
import { isMet } from "../conformance/conformance.ts";
import { counted, listInWords } from "../format.ts";
import { activityOf } from "../kinds/authority/activity.ts";
import { leadershipOf } from "../kinds/authority/leadership.ts";
import { publishedOrJoined, sharedBy } from "../kinds/authority/shared.ts";

/** Thresholds: facts for a council to lead, and standards and leadership facts for those to count. */
export const thresholds = { facts: 3, standards: 3, leadership: 2 } as const;

/**
 * Returns the facts that qualify a council as leading, one per kind, which its page proves; undefined if it has fewer than
 * three of the four kinds. There is no score.
 */
export const leadingFacts = memoisePerKey(
  (council: Entry<"authority">, context: Context): readonly string[] | undefined => {
    const facts = [sharing, standards, leadership, stories].flatMap((fact) => fact(council, context) ?? []);
    return facts.length < thresholds.facts ? undefined : facts;
  },
);

/** Returns the fact that a product it shares is in use elsewhere. */
function sharing({ slug }: Entry<"authority">, context: Context): string | undefined {
  const own = context.relations.usesOf.get(slug) ?? [];
  const [most, ...others] = sharedBy(slug, "product", context)
    .map(({ slug: product, data: { name } }) => {
      const { inUse, piloting } = usersOfProduct(product, context);
      const itself = own.some(
        (use) => use.product === product && (use.status === "in-use" || use.status === "piloting"),
      );
      return { name, elsewhere: inUse + piloting - (itself ? 1 : 0) };
    })
    .filter(({ elsewhere }) => elsewhere > 0)
    .sort((a, b) => b.elsewhere - a.elsewhere);
  if (!most) return undefined;
  const more =
    others.length > 0 ? `, and ${counted(others.length, "more product", "more products")} in use elsewhere` : "";
  return `Shares ${most.name}, which ${counted(most.elsewhere, "other uses", "others use")}${more}`;
}

/** Returns the fact that it has adopted standards, or that its shared products meet some. */
function standards({ slug }: Entry<"authority">, context: Context): string | undefined {
  const { adopted } = activityOf(slug, context).adoptions;
  const products = sharedBy(slug, "product", context);
  const claims = products.flatMap(({ data }) => data.standards ?? []);
  const met = new Set(claims.filter(isMet).map(({ standard }) => standard)).size;
  if (adopted + met < thresholds.standards) return undefined;
  const parts = [
    adopted > 0 && `has adopted ${counted(adopted, "standard", "standards")}`,
    met > 0 && `shares products that meet ${counted(met, "standard", "standards")}`,
  ].filter((part) => part !== false);
  return capitalised(listInWords(parts));
}

/** Returns the fact that it states its digital posts, boards and plans. */
function leadership({ data }: Entry<"authority">, context: Context): string | undefined {
  const facts = leadershipOf(data, context) ?? [];
  if (facts.length < thresholds.leadership) return undefined;
  return `States its ${listInWords([...new Set(facts.map(({ term }) => uncapitalised(term)))])}`;
}

/** Returns the fact that it has published or taken part in case studies, including mixed and stopped ones. */
function stories({ slug }: Entry<"authority">, context: Context): string | undefined {
  const all = publishedOrJoined(slug, "case-study", context);
  if (all.length === 0) return undefined;
  const hard = all.filter(({ data: { outcome } }) => outcome === "mixed" || outcome === "stopped").length;
  const note =
    hard === 0
      ? ""
      : hard < all.length
        ? `, ${hard} of them mixed or stopped`
        : `, ${hard === 1 ? "which was" : "all of them"} mixed or stopped`;
  return `Tells ${counted(all.length, "case study", "case studies")}${note}`;
}
