import { authorityFinder } from "../../../schemas/finding/authority.ts";
import type { FoundAuthority, KnownAuthority } from "../../../schemas/finding/directory.ts";
import { localAuthorities } from "../../../schemas/vocabularies/local-authorities.ts";
import { endedCouncils } from "../../../schemas/vocabularies/reorganisations.ts";

/** The most suggested councils. */
const maxSuggestions = 6;

/**
 * Returns up to six councils of the register and the given authorities that match a text, best first; one if the match is
 * certain.
 *
 * @param today `YYYY-MM-DD`
 */
export function councilsMeant(
  text: string,
  today: string,
  entries: Iterable<KnownAuthority> = [],
): readonly FoundAuthority[] {
  const finder = authorityFinder({ entries, register: localAuthorities, ended: endedCouncils, today });
  const answer = finder.find(text);
  if (answer.type === "one") return [answer.authority];
  const found = answer.type === "several" ? answer.authorities : [...finder.like(text, maxSuggestions), ...answer.near];
  return [...new Map(found.map((one) => [one.slug, one])).values()].slice(0, maxSuggestions);
}
