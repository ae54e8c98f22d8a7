import { councilOf } from "../../../schemas/vocabularies/local-authorities.ts";
import { nations } from "../../../schemas/vocabularies/nations.ts";
import type { KindParts } from "../kind.ts";
import { activityOf, activityRank } from "./activity.ts";

/** Search fields and usage of authorities, beyond those of every entry. */
export const authoritySearch: KindParts<"authority">["search"] = {
  particulars: (entry, { relations }) => ({
    text: [],
    standards: relations.adoptionsOf.get(entry.slug)?.map(({ standard }) => standard) ?? [],
    products: [
      ...(relations.usesOf.get(entry.slug)?.map(({ product }) => product) ?? []),
      ...(relations.published
        .get(entry.slug)
        ?.filter(({ kind }) => kind === "product")
        .map(({ slug }) => slug) ?? []),
    ],
    systems: relations.systemsOf.get(entry.slug)?.map(({ system }) => system.name) ?? [],
    authorities: [],
    // The register has regions in England only; the other nations count as regions.
    called: councilOf(entry)?.nation === nations.title("england") ? ["england", "english"] : [],
  }),
  used: ({ slug }, context) => activityRank(activityOf(slug, context))[0] ?? 0,
};
