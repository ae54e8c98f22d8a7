import type { Kind } from "../../schemas/index.ts";
import { authority } from "./authority/index.ts";
import { caseStudy } from "./case-study/index.ts";
import type { OfKind } from "./kind.ts";
import { opportunity } from "./opportunity/index.ts";
import { product } from "./product/index.ts";
import { standard } from "./standard/index.ts";

/**
 * What the site makes of the entries of each kind, for the build alone: rows, facets, what they are found by and columns of
 * tables. It is a table of its own beside `traits.ts` because it needs the model and all relations, which no script of a page
 * should load; beside `forms.ts`, which only the form needs; and without the views of pages, which are made of these rows.
 */
const table: { readonly [K in Kind]: OfKind<K> } = {
  product,
  standard,
  "case-study": caseStudy,
  opportunity,
  authority,
};

/** What the site makes of the entries of a kind that is only known when the program runs. */
export function ofKind(kind: Kind): OfKind {
  // An entry and the row of its kind go together, which the type of a table cannot say.
  return table[kind] as OfKind;
}
