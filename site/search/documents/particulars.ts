import type { Entry, Kind } from "../../../schemas/index.ts";
import type { Context } from "../../catalogue/context.ts";

/** What an entry says beyond what all entries do. */
export interface Particulars {
  /** Sentences and words to be found by. */
  text: readonly string[];
  /** Slugs. */
  standards: readonly string[];
  /** Slugs. */
  products: readonly string[];
  /** Slugs. */
  authorities: readonly string[];
}

/** Returns what an entry of any kind says beyond what all entries do, and what other entries say of it. */
export function particularsOf<K extends Kind>(entry: Entry<K>, context: Context): Particulars {
  return particulars[entry.kind](entry, context);
}

const particulars: { readonly [K in Kind]: (entry: Entry<K>, context: Context) => Particulars } = {
  product: ({ slug, data }, { relations }) => ({
    text: [...(data.features ?? []), ...(data.suppliers ?? [])],
    standards: data.standards?.map(({ standard }) => standard) ?? [],
    products: data.dependsOn ?? [],
    authorities: relations.uses.get(slug)?.map(({ authority }) => authority.slug) ?? [],
  }),
  standard: ({ slug, data }, { relations }) => ({
    text: data.requirements?.map(({ title }) => title) ?? [],
    standards: data.supersedes ?? [],
    products: relations.conformance.get(slug)?.map(({ product }) => product.slug) ?? [],
    authorities: relations.adoptions.get(slug)?.map(({ authority }) => authority.slug) ?? [],
  }),
  "case-study": ({ data }) => ({
    text: [...(data.lessons ?? []), ...(data.measures?.map(({ measure }) => measure) ?? [])],
    standards: data.standards ?? [],
    products: data.products ?? [],
    authorities: data.authorities ?? [],
  }),
  opportunity: ({ data }) => ({
    text: data.seeking ?? [],
    standards: data.standards ?? [],
    products: data.products ?? [],
    authorities: data.participants ?? [],
  }),
  authority: ({ slug }, { relations }) => ({
    text: [],
    standards: relations.adoptionsOf.get(slug)?.map(({ standard }) => standard) ?? [],
    products: [
      ...(relations.usesOf.get(slug)?.map(({ product }) => product) ?? []),
      ...(relations.published
        .get(slug)
        ?.filter(({ kind }) => kind === "product")
        .map((entry) => entry.slug) ?? []),
    ],
    authorities: [],
  }),
};
