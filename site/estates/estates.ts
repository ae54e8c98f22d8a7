import type { Entry } from "../../schemas/index.ts";
import { authorityWithSlug, councilOf } from "../../schemas/vocabularies/local-authorities.ts";
import type { Context } from "../catalogue/context.ts";
import { isCouncil } from "../councils/council.ts";
import { coveredCouncils, coveredEnds } from "../councils/uk-register.ts";
import { estateOf, estateOfCouncil, estateOfEnded } from "./estate-of.ts";
import type { Estate } from "./estate.ts";

/** Slug → what is known of what that council runs, made when it is asked for. Slugs of before and of the register lead there too. */
export function estatesIn(context: Context): ReadonlyMap<string, () => Estate> {
  const { authority } = context.catalogue;
  const estates = new Map<string, () => Estate>();
  for (const entry of authority.values()) {
    if (!hasEstate(entry, context)) continue;
    const make = (): Estate => estateOf(entry, context);
    estates.set(entry.slug, make);
    for (const alias of entry.data.aliases ?? []) {
      if (!authority.has(alias) && !authorityWithSlug(alias)) estates.set(alias, make);
    }
  }
  for (const council of coveredCouncils) {
    // A record may have another slug than the register.
    if (!authority.has(council.slug)) estates.set(council.slug, () => estateOfCouncil(council, context));
  }
  for (const council of coveredEnds) {
    if (authority.has(council.slug) || authorityWithSlug(council.slug)) continue;
    estates.set(council.slug, () => estateOfEnded(council, context));
  }
  return estates;
}

/** Councils have one, and whoever uses something or speaks for others. */
function hasEstate(entry: Entry<"authority">, { relations }: Context): boolean {
  const { slug, data } = entry;
  if (isCouncil(data) || councilOf(entry)) return true;
  return data.members !== undefined || relations.usesOf.has(slug) || relations.systemsOf.has(slug);
}
