import type { Entry } from "../../schemas/index.ts";
import type { Reference } from "../catalogue/reference.ts";
import { type MoreView, moreView } from "./limit.ts";

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

/** The groups as far as the page of an entry holds them; nothing where there are none. */
export function limitedGroups(groups: readonly RelatedGroup[], allAddress: string): RelatedGroup[] | undefined {
  if (groups.length === 0) return undefined;
  return groups.map(({ title, references }) => ({
    title,
    references: references.slice(0, most),
    more: references.length > most ? moreView(references.length, allAddress) : undefined,
  }));
}

/** Whether any group is longer than the page of an entry holds. */
export function haveMore(groups: readonly RelatedGroup[]): boolean {
  return groups.some(({ references }) => references.length > most);
}

/** Groups of entries, without those that have none. */
export function relatedGroups(groups: readonly (readonly [string, RelatedReference[]])[]): RelatedGroup[] {
  return groups
    .filter(([, references]) => references.length > 0)
    .map(([title, references]) => ({ title, references, more: undefined }));
}

/** The slugs of entries, in their order. */
export function slugsOf(entries: readonly Entry[] = []): string[] {
  return entries.map(({ slug }) => slug);
}
