// Made from schemas/vocabularies/kind-names.ts by npm run schemas.
import type { Kind } from "../../../schemas/vocabularies/kind-names.ts";
import { authority } from "../authority/index.ts";
import { caseStudy } from "../case-study/index.ts";
import type { OfKind } from "../kind.ts";
import { opportunity } from "../opportunity/index.ts";
import { product } from "../product/index.ts";
import { standard } from "../standard/index.ts";

/**
 * What the site makes of the entries of each kind, for the build alone: rows, facets, what they are found by and columns of
 * tables. It is a table of its own beside `traits.ts` because it needs the model and all relations, which no script of a page
 * should load; beside `forms.ts`, which only the form needs; and without the views of pages, which are made of these rows.
 */
export const parts: { readonly [K in Kind]: OfKind<K> } = {
  product,
  standard,
  "case-study": caseStudy,
  opportunity,
  authority,
};
