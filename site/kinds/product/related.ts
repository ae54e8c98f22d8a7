import type { Entry } from "../../../schemas/index.ts";
import type { Context } from "../../catalogue/context.ts";
import { memoisePerKey } from "../../catalogue/memoise-per-key.ts";
import { referencesTo, referenceTo } from "../../catalogue/reference.ts";
import { type RelatedGroup, relatedGroups, type RelatedReference, slugsOf } from "../../entry/related.ts";
import { chainsOf, type ReachableProduct } from "./dependencies.ts";

/** The related products of a product, its dependents first. */
export const relatedProducts = memoisePerKey((entry: Entry<"product">, context: Context): RelatedGroup[] => {
  const { dependents, dependencies } = chainsOf(entry.slug, context);
  const companions = slugsOf(context.relations.companions.get(entry.slug));
  return relatedGroups([
    ["Used in", direct(dependents, context)],
    ["Used in, through others", through(dependents, context)],
    ["Works with", referencesTo("product", companions, context)],
    ["Depends on", direct(dependencies, context)],
    ["Depends on, through others", through(dependencies, context)],
  ]);
});

/** The slugs of a product’s directly related products. */
export function directlyRelated(entry: Entry<"product">, context: Context): ReadonlySet<string> {
  const groups = relatedProducts(entry, context);
  return new Set(groups.flatMap(({ references }) => references.flatMap(({ slug, note }) => (note ? [] : [slug]))));
}

function direct(reached: readonly ReachableProduct[], context: Context): RelatedReference[] {
  return reached.flatMap(({ slug, via }) => (via === undefined ? [referenceTo("product", slug, context)] : []));
}

function through(reached: readonly ReachableProduct[], context: Context): RelatedReference[] {
  return reached.flatMap(({ slug, via }) => {
    if (via === undefined) return [];
    return [{ ...referenceTo("product", slug, context), note: `through ${referenceTo("product", via, context).name}` }];
  });
}
