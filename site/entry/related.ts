import type { Entry } from "../../schemas/index.ts";
import type { Context } from "../catalogue/context.ts";
import { once } from "../catalogue/once.ts";
import { chainsOf, type Reached } from "../kinds/product/dependencies.ts";
import { type MoreView, moreView } from "./cap.ts";
import { type Reference, referencesTo, referenceTo } from "./reference.ts";

/** How many names of a group the page of an entry holds. */
const most = 150;

/** Another entry, and what else to know of how the two belong together. */
export interface RelatedReference extends Reference {
  note?: string;
}

/** Other entries of its kind that an entry belongs together with in one way. */
export interface RelatedGroup {
  title: string;
  references: RelatedReference[];
  /** Where all of them are, if not here. */
  more: MoreView | undefined;
}

/** The products that a product belongs together with: those that its changes reach first. */
export const relatedProducts = once((entry: Entry<"product">, context: Context): RelatedGroup[] => {
  const { dependents, dependencies } = chainsOf(entry.slug, context);
  const companions = slugsOf(context.relations.companions.get(entry.slug));
  return groupsOf([
    ["Used in", direct(dependents, context)],
    ["Used in, through others", through(dependents, context)],
    ["Works with", referencesTo("product", companions, context)],
    ["Depends on", direct(dependencies, context)],
    ["Depends on, through others", through(dependencies, context)],
  ]);
});

/** The products that a product belongs together with directly. */
export function besideProduct(entry: Entry<"product">, context: Context): ReadonlySet<string> {
  const groups = relatedProducts(entry, context);
  return new Set(groups.flatMap(({ references }) => references.flatMap(({ slug, note }) => (note ? [] : [slug]))));
}

function direct(reached: readonly Reached[], context: Context): RelatedReference[] {
  return reached.flatMap(({ slug, via }) => (via === undefined ? [referenceTo("product", slug, context)] : []));
}

function through(reached: readonly Reached[], context: Context): RelatedReference[] {
  return reached.flatMap(({ slug, via }) => {
    if (via === undefined) return [];
    return [{ ...referenceTo("product", slug, context), note: `through ${referenceTo("product", via, context).name}` }];
  });
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

function groupsOf(groups: readonly (readonly [string, RelatedReference[]])[]): RelatedGroup[] {
  return groups
    .filter(([, references]) => references.length > 0)
    .map(([title, references]) => ({ title, references, more: undefined }));
}

function slugsOf(entries: readonly Entry[] = []): string[] {
  return entries.map(({ slug }) => slug);
}
