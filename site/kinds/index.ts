import type { Kind } from "../../schemas/index.ts";
import type { OfKind } from "./kind.ts";
import { parts } from "./tables/parts.ts";

/** What the site makes of the entries of a kind that is only known when the program runs. */
export function ofKind(kind: Kind): OfKind {
  // An entry and the row of its kind go together, which the type of a table cannot say.
  return parts[kind] as OfKind;
}
