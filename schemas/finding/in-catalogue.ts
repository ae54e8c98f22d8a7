import type { Catalogue } from "../catalogue.ts";
import { localAuthorities } from "../vocabularies/local-authorities.ts";
import { endedCouncils } from "../vocabularies/reorganisations.ts";
import { type AuthorityFinder, authorityFinder } from "./authority.ts";

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
