// Made from schemas/vocabularies/kind-names.ts by npm run schemas.
import type * as z from "zod";

import { type Kind, namings } from "../vocabularies/kind-names.ts";
import { Authority } from "./authority.ts";
import { CaseStudy } from "./case-study.ts";
import { Opportunity } from "./opportunity.ts";
import { Product } from "./product.ts";
import { Standard } from "./standard.ts";

export { type Kind, kindNames } from "../vocabularies/kind-names.ts";

/** Every kind of entry: its schema, its folder, its name. An authority's own entry is `authority.yml`. */
export const kinds = {
  product: { schema: Product, ...namings.product },
  standard: { schema: Standard, ...namings.standard },
  "case-study": { schema: CaseStudy, ...namings["case-study"] },
  opportunity: { schema: Opportunity, ...namings.opportunity },
  authority: { schema: Authority, ...namings.authority },
} as const satisfies Record<Kind, { schema: z.ZodObject }>;

/** The fields of an entry of a kind. */
export interface FieldsOf {
  product: Product;
  standard: Standard;
  "case-study": CaseStudy;
  opportunity: Opportunity;
  authority: Authority;
}
