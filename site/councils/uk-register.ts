import { localAuthorities, type RegisteredAuthority } from "../../schemas/vocabularies/local-authorities.ts";
import { endedCouncils, type EndedCouncil } from "../../schemas/vocabularies/reorganisations.ts";
import { identity } from "../identity.ts";

/** Whether a catalogue is for councils of the UK: one whose scope is another country is not. */
export function isForUk(scope: string | undefined): boolean {
  const [country] = /^[A-Z]{2}/.exec(scope ?? "") ?? [];
  return country === undefined || country === "GB";
}

/** Whether this catalogue is, so that it says of councils that have no record yet what the register does. */
export const coversUk = isForUk(identity.scope);

/** The councils of the register that the catalogue covers, with a record or without one. */
export const coveredCouncils: readonly RegisteredAuthority[] = coversUk ? localAuthorities : [];

/** The councils that have ended or are about to, as far as the catalogue covers them. */
export const coveredEnds: readonly EndedCouncil[] = coversUk ? endedCouncils : [];
