import { authoritiesAsCalled } from "../../../schemas/vocabularies/local-authorities.ts";
import { endedCouncils } from "../../../schemas/vocabularies/reorganisations.ts";
import type { Registers } from "./authorities.ts";

/** The registers of councils. A module of its own, so that pages can import it lazily. */
export const registers: Registers = { register: authoritiesAsCalled, ended: endedCouncils };
