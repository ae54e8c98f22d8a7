import { localAuthorities } from "../../../schemas/vocabularies/local-authorities.ts";
import { endedCouncils } from "../../../schemas/vocabularies/reorganisations.ts";
import type { Registers } from "./authorities.ts";

/** The registers of councils, in a module of their own, which a page can load when somebody looks for one. */
export const registers: Registers = { register: localAuthorities, ended: endedCouncils };
