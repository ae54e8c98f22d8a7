import type { Identity } from "../../schemas/identity.ts";
import { localAuthorities, type RegisteredAuthority } from "../../schemas/vocabularies/local-authorities.ts";
import { endedCouncils, type EndedCouncil } from "../../schemas/vocabularies/reorganisations.ts";
import { identity } from "../identity.ts";

/** Whether a catalogue covers UK councils; false if it has other members or its scope is another country. */
export function isForUk({ scope, members }: Pick<Identity, "scope" | "members">): boolean {
  if (members !== undefined) return false;
  const [country] = /^[A-Z]{2}/.exec(scope ?? "") ?? [];
  return country === undefined || country === "GB";
}

/** Whether this catalogue does, so that it shows councils of the register without a record. */
export const coversUk = isForUk(identity);

/** The register’s councils that the catalogue covers, with or without a record. */
export const coveredCouncils: readonly RegisteredAuthority[] = coversUk ? localAuthorities : [];

/** The past and announced ends of councils that the catalogue covers. */
export const coveredEnds: readonly EndedCouncil[] = coversUk ? endedCouncils : [];
