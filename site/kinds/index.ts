import type { Kind } from "../../schemas/index.ts";
import type { KindParts } from "./kind.ts";
import { parts } from "./tables/parts.ts";

/** The site’s functions and tables for a kind known only at run time. */
export function partsOfKind(kind: Kind): KindParts {
  // A lookup table’s type cannot link an entry to the functions of its kind.
  return parts[kind] as KindParts;
}
