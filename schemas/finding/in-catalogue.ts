import type { Catalogue } from "../catalogue.ts";
import { localAuthorities } from "../vocabularies/local-authorities.ts";
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
  return authorityFinder({ entries, register: localAuthorities, ended: endedCouncils, today });
}

/** Finds products of a catalogue, and systems of the market that have no entry, by what people call them. */
export function applicationsIn(catalogue: Catalogue): ApplicationFinder {
  return applicationFinder(knownProducts(catalogue), systems);
}

/** The products of a catalogue, as far as they have to be known to be found. */
export function knownProducts({ product, authority }: Catalogue): KnownProduct[] {
  return Array.from(product.values(), (entry) => knownProduct(entry, authority.get(entry.authority)));
}

/**
 * What the finder also knows the products of a catalogue by: slug → names that say by themselves which product is meant,
 * such as what the market calls it, or called it before it was sold.
 */
export function otherNamesOfProducts(catalogue: Catalogue): ReadonlyMap<string, readonly string[]> {
  const targets = targetsOf(knownProducts(catalogue), systems);
  return new Map(
    targets.flatMap(({ application, names }) =>
      application.type === "product"
        ? [[application.slug, names.filter(saysWhich).map(({ shown }) => shown)] as const]
        : [],
    ),
  );
}

function saysWhich({ isEveryday, isFamily, isDescription, isShort }: Name): boolean {
  return !isEveryday && !isFamily && !isDescription && !isShort;
}
