// Made from schemas/vocabularies/kind-names.ts by npm run schemas.
import type { Kind } from "../../../schemas/vocabularies/kind-names.ts";
import { authority } from "../authority/traits.ts";
import { caseStudy } from "../case-study/traits.ts";
import type { Traits } from "../kind-traits.ts";
import { opportunity } from "../opportunity/traits.ts";
import { product } from "../product/traits.ts";
import { standard } from "../standard/traits.ts";

/**
 * Static traits of each kind. Page scripts and the build configuration load this table, so it imports neither views nor
 * schemas; functions of entries are in `parts.ts`.
 */
export const traits = {
  product,
  standard,
  "case-study": caseStudy,
  opportunity,
  authority,
} as const satisfies { readonly [K in Kind]: Traits<K> };
