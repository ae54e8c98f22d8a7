import { inMemberWords, memberWordsOf } from "../schemas/identity.ts";
import { identity } from "./identity.ts";

/** What the members of this catalogue are called. */
export const memberWords = memberWordsOf(identity);

/** Rewrites texts about councils for the members of this catalogue. */
export function forMembers<T>(texts: T): T {
  return inMemberWords(texts, identity);
}
