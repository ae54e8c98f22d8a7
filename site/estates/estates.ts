import type { Entry } from "../../schemas/index.ts";
import { authorityWithSlug, councilOf } from "../../schemas/vocabularies/local-authorities.ts";
import type { Context } from "../catalogue/context.ts";
import { isCouncil } from "../councils/council.ts";
import { coveredCouncils, coveredEnds } from "../councils/uk-register.ts";
import { estateOf, estateOfCouncil, estateOfEnded } from "./estate-of.ts";
import type { Estate } from "./estate.ts";

/** Slug → lazily made estate of that council. Former slugs and those of the register are keys too. */
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
    // A record’s slug may differ from the register’s.
    if (!authority.has(council.slug)) estates.set(council.slug, () => estateOfCouncil(council, context));
  }
  for (const council of coveredEnds) {
    if (authority.has(council.slug) || authorityWithSlug(council.slug)) continue;
    estates.set(council.slug, () => estateOfEnded(council, context));
  }
  return estates;
}

/** Whether an authority has an estate: councils, and bodies that use something or have members. */
function hasEstate(entry: Entry<"authority">, { relations }: Context): boolean {
  const { slug, data } = entry;
  if (isCouncil(data) || councilOf(entry)) return true;
  return data.members !== undefined || relations.usesOf.has(slug) || relations.systemsOf.has(slug);
}
