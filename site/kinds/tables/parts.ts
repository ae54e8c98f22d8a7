// Made from schemas/vocabularies/kind-names.ts by npm run schemas.
import type { Kind } from "../../../schemas/vocabularies/kind-names.ts";
import { authority } from "../authority/index.ts";
import { caseStudy } from "../case-study/index.ts";
import type { KindParts } from "../kind.ts";
import { opportunity } from "../opportunity/index.ts";
import { product } from "../product/index.ts";
import { standard } from "../standard/index.ts";

/**
 * The site’s functions and tables for each kind, for the build only: rows, facets, search fields and columns of tables.
 * Separate from `traits.ts`, because it imports the model and all relations, which page scripts must not load, and from
 * `forms.ts`, which only the form needs. Without page views, which are built from these rows.
 */
export const parts: { readonly [K in Kind]: KindParts<K> } = {
  product,
  standard,
  "case-study": caseStudy,
  opportunity,
  authority,
};
