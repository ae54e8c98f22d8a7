import { authorityFinder } from "../../../schemas/finding/authority.ts";
import { authorityWithSlug, localAuthorities } from "../../../schemas/vocabularies/local-authorities.ts";
import { endedCouncils } from "../../../schemas/vocabularies/reorganisations.ts";

/** A council of the register. */
export interface RegisteredCouncil {
  name: string;
  gss?: string | undefined;
}

/**
 * Returns the councils of the register that a query is about.
 *
 * @param today `YYYY-MM-DD`
 */
export function councilsIn(query: string, today: string): RegisteredCouncil[] {
  const finder = authorityFinder({ entries: [], register: localAuthorities, ended: endedCouncils, today });
  const answer = finder.find(query);
  const found = answer.type === "one" ? [answer.authority] : answer.type === "several" ? answer.authorities : [];
  return found.map(({ slug, name }) => ({ name, gss: authorityWithSlug(slug)?.gss }));
}
