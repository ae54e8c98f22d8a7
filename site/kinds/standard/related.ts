import type { Entry } from "../../../schemas/index.ts";
import type { Context } from "../../catalogue/context.ts";
import { referencesTo } from "../../catalogue/reference.ts";
import { type RelatedGroup, relatedGroups, slugsOf } from "../../entry/related.ts";

/** The related standards of a standard. */
export function relatedStandards({ slug, data }: Entry<"standard">, context: Context): RelatedGroup[] {
  const { related, successors } = context.relations;
  return relatedGroups([
    ["Superseded by", referencesTo("standard", slugsOf(successors.get(slug)), context)],
    ["Supersedes", referencesTo("standard", data.supersedes, context)],
    ["Used with", referencesTo("standard", slugsOf(related.get(slug)), context)],
  ]);
}
