import type { Entry } from "../../schemas/index.ts";
import type { Reference } from "../catalogue/reference.ts";
import { type MoreView, moreView } from "./limit.ts";

/** Maximum number of names of a group on an entry’s page. */
const most = 150;

/** A related entry, with a note on the relation. */
export interface RelatedReference extends Reference {
  note?: string;
}

/** The entries of the same kind that have one relation to an entry. */
export interface RelatedGroup {
  title: string;
  references: RelatedReference[];
  /** The link to all of them, if they are on another page. */
  more: MoreView | undefined;
}

/** Truncates groups to the limit of an entry’s page; undefined if there are none. */
export function limitedGroups(groups: readonly RelatedGroup[], allAddress: string): RelatedGroup[] | undefined {
  if (groups.length === 0) return undefined;
  return groups.map(({ title, references }) => ({
    title,
    references: references.slice(0, most),
    more: references.length > most ? moreView(references.length, allAddress) : undefined,
  }));
}

/** Whether any group exceeds the limit of an entry’s page. */
export function exceedLimit(groups: readonly RelatedGroup[]): boolean {
  return groups.some(({ references }) => references.length > most);
}

/** Makes groups, without empty ones. */
export function relatedGroups(groups: readonly (readonly [string, RelatedReference[]])[]): RelatedGroup[] {
  return groups
    .filter(([, references]) => references.length > 0)
    .map(([title, references]) => ({ title, references, more: undefined }));
}

/** The slugs of entries, in their order. */
export function slugsOf(entries: readonly Entry[] = []): string[] {
  return entries.map(({ slug }) => slug);
}
