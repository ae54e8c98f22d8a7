import type { Catalogue, Entry } from "../../schemas/catalogue.ts";
import { type Kind, kindNames } from "../../schemas/vocabularies/kind-names.ts";
import type { StorySubjects, Traits } from "./kind-traits.ts";
import { traits } from "./tables/traits.ts";

/** A story kind: its entries are about products, standards and authorities. */
export type StoryKind = { [K in Kind]: (typeof traits)[K] extends { tellsOf: null } ? never : K }[Kind];

/** The story kinds, in the order of the site. */
export const storyKinds = kindNames.filter((kind): kind is StoryKind => traits[kind].tellsOf !== null);

/** The kinds listed on the page of an authority, in the order of the site. */
export const sharedKinds: readonly Kind[] = kindNames.filter((kind) => traitsOf(kind).onAuthorityPage);

/** The kinds in the navigation, in its order. */
export const navigationKinds: readonly Kind[] = kindNames.filter((kind) => traitsOf(kind).inNavigation);

/** The story entries, grouped by kind. */
export function storiesIn(catalogue: Catalogue): Entry<StoryKind>[] {
  return storyKinds.flatMap((kind): Entry<StoryKind>[] => [...catalogue[kind].values()]);
}

/** What an entry is about; empty if it is not a story. */
export function storySubjects({ kind, data }: Pick<Entry, "kind" | "data">): StorySubjects {
  return traitsOf(kind).tellsOf?.(data) ?? {};
}

/** The traits of a kind known only at run time. */
export function traitsOf(kind: Kind): Traits {
  // A lookup table’s type cannot link an entry’s fields to the traits of its kind.
  return traits[kind] as Traits;
}
