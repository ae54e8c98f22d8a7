import { localAuthorities, type RegisteredAuthority } from "../../schemas/vocabularies/local-authorities.ts";
import { endedCouncils, type EndedCouncil } from "../../schemas/vocabularies/reorganisations.ts";
import { coversUk } from "../covers-uk.ts";

/** The register’s councils that the catalogue covers, with or without a record. */
export const coveredCouncils: readonly RegisteredAuthority[] = coversUk ? localAuthorities : [];

/** The past and announced ends of councils that the catalogue covers. */
export const coveredEnds: readonly EndedCouncil[] = coversUk ? endedCouncils : [];
