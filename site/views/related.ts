import type { Entry } from "../../schemas/index.ts";
import type { Context } from "../catalogue/context.ts";
import { type MoreView, moreView } from "./cap.ts";
import { type Reference, referencesTo } from "./reference.ts";

/** How many names of a group the page of an entry holds. */
const most = 150;

/** Other entries of its kind that an entry belongs together with in one way. */
export interface RelatedGroup {
  title: string;
  references: Reference[];
  /** Where all of them are, if not here. */
  more: MoreView | undefined;
}

/** The products that a product belongs together with. */
export function relatedProducts({ slug, data }: Entry<"product">, context: Context): RelatedGroup[] {
  const { dependents, companions } = context.relations;
  return groupsOf([
    ["Depends on", referencesTo("product", data.dependsOn, context)],
    ["Used in", referencesTo("product", slugsOf(dependents.get(slug)), context)],
    ["Works with", referencesTo("product", slugsOf(companions.get(slug)), context)],
  ]);
}

/** The standards that a standard belongs together with. */
export function relatedStandards({ slug, data }: Entry<"standard">, context: Context): RelatedGroup[] {
  const { related, successors } = context.relations;
  return groupsOf([
    ["Superseded by", referencesTo("standard", slugsOf(successors.get(slug)), context)],
    ["Supersedes", referencesTo("standard", data.supersedes, context)],
    ["Used with", referencesTo("standard", slugsOf(related.get(slug)), context)],
  ]);
}

/** The groups as far as the page of an entry holds them; nothing where there are none. */
export function cappedGroups(groups: readonly RelatedGroup[], whole: string): RelatedGroup[] | undefined {
  if (groups.length === 0) return undefined;
  return groups.map(({ title, references }) => ({
    title,
    references: references.slice(0, most),
    more: references.length > most ? moreView(references.length, whole) : undefined,
  }));
}

/** Whether any group is longer than the page of an entry holds. */
export function haveMore(groups: readonly RelatedGroup[]): boolean {
  return groups.some(({ references }) => references.length > most);
}

function groupsOf(groups: readonly (readonly [string, Reference[]])[]): RelatedGroup[] {
  return groups
    .filter(([, references]) => references.length > 0)
    .map(([title, references]) => ({ title, references, more: undefined }));
}

function slugsOf(entries: readonly Entry[] = []): string[] {
  return entries.map(({ slug }) => slug);
}
