import type { Catalogue, Entry } from "../../schemas/catalogue.ts";
import { type Kind, kindNames } from "../../schemas/vocabularies/kind-names.ts";
import type { Told, Traits } from "./kind-traits.ts";
import { traits } from "./tables/traits.ts";

/** A kind whose entries tell of products, standards and authorities. */
export type StoryKind = { [K in Kind]: (typeof traits)[K] extends { tellsOf: null } ? never : K }[Kind];

/** The kinds whose entries tell of others, in the order of the site. */
export const storyKinds = kindNames.filter((kind): kind is StoryKind => traits[kind].tellsOf !== null);

/** The kinds of what authorities share, in the order of the site: the page of an authority lists them. */
export const sharedKinds: readonly Kind[] = kindNames.filter((kind) => traitsOf(kind).onAuthorityPage);

/** The kinds whose lists are in the navigation of every page, in its order. */
export const navigationKinds: readonly Kind[] = kindNames.filter((kind) => traitsOf(kind).inNavigation);

/** The entries that tell of others: of the first such kind first. */
export function storiesIn(catalogue: Catalogue): Entry<StoryKind>[] {
  return storyKinds.flatMap((kind): Entry<StoryKind>[] => [...catalogue[kind].values()]);
}

/** What an entry tells of others; nothing for one of a kind that tells of none. */
export function toldBy({ kind, data }: Pick<Entry, "kind" | "data">): Told {
  return traitsOf(kind).tellsOf?.(data) ?? {};
}

/** The traits of a kind that is only known when the program runs. */
export function traitsOf(kind: Kind): Traits {
  // The fields of an entry and the traits of its kind go together, which the type of a table cannot say.
  return traits[kind] as Traits;
}
