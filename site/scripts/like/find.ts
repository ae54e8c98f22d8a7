import { authorityFinder } from "../../../schemas/finding/authority.ts";
import type { FoundAuthority, KnownAuthority } from "../../../schemas/finding/directory.ts";
import { localAuthorities } from "../../../schemas/vocabularies/local-authorities.ts";
import { endedCouncils } from "../../../schemas/vocabularies/reorganisations.ts";

/** How many councils that may be meant are offered. */
const few = 6;

/**
 * The councils of the register, and the authorities that are given, that a text may mean, the likeliest first; one where it
 * is certain.
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
  const found = answer.type === "several" ? answer.authorities : [...finder.like(text, few), ...answer.near];
  return [...new Map(found.map((one) => [one.slug, one])).values()].slice(0, few);
}
