import { isForUk } from "../schemas/identity.ts";
import { identity } from "./identity.ts";

/** Whether this catalogue covers UK councils, so that it shows those of the register without a record. */
export const coversUk = isForUk(identity);
