import type { Kind } from "../../../schemas/index.ts";
import { authority } from "./authority.ts";
import { caseStudy } from "./case-study.ts";
import type { Definition } from "./facet.ts";
import { opportunity } from "./opportunity.ts";
import { product } from "./product.ts";
import { standard } from "./standard.ts";

/** How the entries of each kind can be narrowed and put in order. */
export const definitions: { readonly [K in Kind]: Definition<K> } = {
  product,
  standard,
  "case-study": caseStudy,
  opportunity,
  authority,
};
