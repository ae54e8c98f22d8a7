import type { OfKind } from "../kind.ts";
import { activityOf, activityRank } from "./activity.ts";

/** What an authority is found by, beside what every entry is, and how much it is used. */
export const authoritySearch: OfKind<"authority">["search"] = {
  particulars: ({ slug, data }, { relations }) => ({
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
    // The register has the regions of England, and the other nations as regions of their own.
    called: data.gss?.startsWith("E") ? ["england", "english"] : [],
  }),
  used: ({ slug }, context) => activityRank(activityOf(slug, context))[0] ?? 0,
};
