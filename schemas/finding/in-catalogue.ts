import type { Catalogue } from "../catalogue.ts";
import { authoritiesAsCalled } from "../vocabularies/local-authorities.ts";
import { endedCouncils } from "../vocabularies/reorganisations.ts";
import { systems } from "../vocabularies/systems.ts";
import type { KnownProduct, Name } from "./application-target.ts";
import { targetsOf } from "./application-targets.ts";
import { type ApplicationFinder, applicationFinder } from "./application.ts";
import { type AuthorityFinder, authorityFinder } from "./authority.ts";
import { knownProduct } from "./known-product.ts";

/** Finds authorities of a catalogue, and councils of the registers, by what people call them. */
export function authoritiesIn(catalogue: Catalogue, today: string): AuthorityFinder {
  const entries = Array.from(catalogue.authority.values(), ({ slug, data: { name, gss, aliases = [] } }) => ({
    slug,
    name,
    gss,
    aliases,
  }));
  const finder = authorityFinder({ entries, register: authoritiesAsCalled, ended: endedCouncils, today });
  return {
    ...finder,
    find: (text) => {
      // A slug identifies its entry, whatever else is called so, and looking it up needs no index of names.
      const entry = catalogue.authority.get(text);
      if (!entry) return finder.find(text);
      return { type: "one", authority: { slug: entry.slug, name: entry.data.name, listed: true } };
    },
  };
}

/** Finds products of a catalogue, and systems of the market that have no entry, by what people call them. */
export function applicationsIn(catalogue: Catalogue): ApplicationFinder {
  return applicationFinder(knownProducts(catalogue), systems);
}

/** Returns the products of a catalogue with the fields that the finder needs. */
export function knownProducts({ product, authority }: Catalogue): KnownProduct[] {
  return Array.from(product.values(), (entry) => knownProduct(entry, authority.get(entry.authority)));
}

/**
 * Returns the unambiguous names by which the finder matches each product of a catalogue, by slug, such as the current and
 * earlier names of its system.
 */
export function otherNamesOfProducts(catalogue: Catalogue): ReadonlyMap<string, readonly string[]> {
  const targets = targetsOf(knownProducts(catalogue), systems);
  return new Map(
    targets.flatMap(({ application, names }) =>
      application.type === "product"
        ? [[application.slug, names.filter(isUnambiguous).map(({ shown }) => shown)] as const]
        : [],
    ),
  );
}

function isUnambiguous({ isEveryday, isFamily, isDescription, isShort }: Name): boolean {
  return !isEveryday && !isFamily && !isDescription && !isShort;
}
