import { authorityFinder } from "../../../schemas/finding/authority.ts";
import { authoritiesAsCalled, authorityWithSlug } from "../../../schemas/vocabularies/local-authorities.ts";
import { endedCouncils } from "../../../schemas/vocabularies/reorganisations.ts";
import type { Catalogue } from "./catalogue.ts";

/** The names of the councils of the register that a query is about. */
export interface CouncilsNamed {
  /** Those with a record in the catalogue. */
  recorded: readonly string[];
  others: readonly string[];
}

/**
 * Returns the councils of the register that a query is about.
 *
 * @param today `YYYY-MM-DD`
 */
export function councilsIn(query: string, catalogue: Catalogue, today: string): CouncilsNamed {
  const finder = authorityFinder({ entries: [], register: authoritiesAsCalled, ended: endedCouncils, today });
  const answer = finder.find(query);
  const found = answer.type === "one" ? [answer.authority] : answer.type === "several" ? answer.authorities : [];
  const { recorded = [], others = [] } = Object.groupBy(found, ({ slug }) => {
    const gss = authorityWithSlug(slug)?.gss;
    return gss !== undefined && catalogue.has(gss) ? "recorded" : "others";
  });
  return { recorded: recorded.map(({ name }) => name), others: others.map(({ name }) => name) };
}
