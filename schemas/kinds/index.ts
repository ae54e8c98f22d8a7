import type * as z from "zod";

import { Authority } from "./authority.ts";
import { CaseStudy } from "./case-study.ts";
import type { Kind } from "./names.ts";
import { Opportunity } from "./opportunity.ts";
import { Product } from "./product.ts";
import { Standard } from "./standard.ts";

export { type Kind, kindNames } from "./names.ts";

/** What the machine needs to know about a kind of entry. */
interface KindOfEntry<S extends z.ZodObject = z.ZodObject> {
  schema: S;
  /** The folder inside the authority's folder, which is also the first part of the address on the site. */
  folder: string;
  /** The name of the kind in a sentence, singular and plural. */
  label: { one: string; many: string };
}

/** Every kind of entry: its schema, its folder, its name. An authority's own entry is `authority.yml`. */
export const kinds = {
  product: { schema: Product, folder: "products", label: { one: "product", many: "products" } },
  standard: { schema: Standard, folder: "standards", label: { one: "standard", many: "standards" } },
  "case-study": { schema: CaseStudy, folder: "case-studies", label: { one: "case study", many: "case studies" } },
  opportunity: { schema: Opportunity, folder: "opportunities", label: { one: "opportunity", many: "opportunities" } },
  authority: { schema: Authority, folder: "authorities", label: { one: "authority", many: "authorities" } },
} as const satisfies Record<Kind, KindOfEntry>;

/** The fields of an entry of a kind. */
export interface FieldsOf {
  product: Product;
  standard: Standard;
  "case-study": CaseStudy;
  opportunity: Opportunity;
  authority: Authority;
}
