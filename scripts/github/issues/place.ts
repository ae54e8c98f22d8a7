import type { AuthorityFinder } from "../../../schemas/finding/authority.ts";
import { type Catalogue, type Kind, kinds, type Place, newSlugOf } from "../../../schemas/index.ts";
import type { IssueProblem } from "./reading.ts";

/** Where a new entry goes in the catalogue, as far as that can be said, and what stands in the way. */
export interface Found {
  place: Place;
  problems: IssueProblem[];
}

/**
 * The place of a new entry: the folder of the authority that was named, under a slug made from the entry’s name. A place
 * that cannot be said is stood in for, so that the rest of the entry can be checked all the same.
 *
 * @param whose the authority as somebody typed it
 */
export function placeFor(
  kind: Kind,
  name: unknown,
  whose: string,
  catalogue: Catalogue,
  { find }: AuthorityFinder,
): Found {
  const problems: IssueProblem[] = [];
  const slug = slugFor(kind, typeof name === "string" ? name : "", find);
  if (slug === "" && typeof name === "string") problems.push({ type: "no-slug", question: "name" });
  if (slug !== "" && catalogue[kind].has(slug)) problems.push({ type: "taken", question: "name", kind, slug });
  if (kinds[kind].ownsFolder) return { place: { kind, slug: slug || standIn, authority: slug || standIn }, problems };
  const owner = find(whose);
  const authority = owner.type === "one" && owner.authority.listed ? owner.authority.slug : standIn;
  return { place: { kind, slug: slug || standIn, authority }, problems };
}

const standIn = "not-known-yet";

/** A local authority has the slug that the register gives it. */
function slugFor(kind: Kind, name: string, find: AuthorityFinder["find"]): string {
  const known = kind === "authority" ? find(name) : undefined;
  return known?.type === "one" && known.authority.former === undefined ? known.authority.slug : newSlugOf(name);
}
