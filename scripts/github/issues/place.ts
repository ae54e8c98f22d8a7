import type { AuthorityFinder } from "../../../schemas/finding/authority.ts";
import { type Catalogue, formerHolderOf, type Kind, kinds, type EntryPath, newSlugOf } from "../../../schemas/index.ts";
import type { IssueProblem } from "./reading.ts";

/** The place of a new entry, with the problems of its name. */
export interface FoundPlace {
  place: EntryPath;
  problems: IssueProblem[];
}

/**
 * The place of a new entry: the folder of the named authority, and a slug made from the entry’s name. Unknown parts get
 * a placeholder, so that the rest of the entry can still be checked.
 *
 * @param whose the authority as typed
 */
export function placeFor(
  kind: Kind,
  name: unknown,
  whose: string,
  catalogue: Catalogue,
  { find }: AuthorityFinder,
): FoundPlace {
  const problems: IssueProblem[] = [];
  const slug = slugFor(kind, typeof name === "string" ? name : "", find);
  if (slug === "" && typeof name === "string") problems.push({ type: "no-slug", question: "name" });
  const holder = catalogue[kind].get(slug) ?? formerHolderOf(catalogue, kind, slug);
  if (holder) problems.push({ type: "taken", question: "name", kind, slug: holder.slug });
  if (kinds[kind].ownsFolder)
    return { place: { kind, slug: slug || placeholder, authority: slug || placeholder }, problems };
  const owner = find(whose);
  const authority = owner.type === "one" && owner.authority.listed ? owner.authority.slug : placeholder;
  return { place: { kind, slug: slug || placeholder, authority }, problems };
}

const placeholder = "not-known-yet";

/** The slug for a name. A local authority has its slug in the register. */
function slugFor(kind: Kind, name: string, find: AuthorityFinder["find"]): string {
  const known = kind === "authority" ? find(name) : undefined;
  return known?.type === "one" && known.authority.former === undefined ? known.authority.slug : newSlugOf(name);
}
