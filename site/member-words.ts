import { memberWordsOf } from "../schemas/identity.ts";
import { identity } from "./identity.ts";

/** What the members of this catalogue are called. */
export const memberWords = memberWordsOf(identity);
