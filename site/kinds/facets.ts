import type { Kind } from "../../schemas/index.ts";
import type { Definition } from "../lists/facets/facet.ts";
import { authority } from "./authority/facets.ts";
import { caseStudy } from "./case-study/facets.ts";
import { opportunity } from "./opportunity/facets.ts";
import { product } from "./product/facets.ts";
import { standard } from "./standard/facets.ts";

/** How the entries of each kind can be narrowed and put in order. */
export const definitions: { readonly [K in Kind]: Definition<K> } = {
  product,
  standard,
  "case-study": caseStudy,
  opportunity,
  authority,
};
