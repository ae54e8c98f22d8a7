import { adoptersOfStandard } from "../../adoption/adoption.ts";
import type { KindParts } from "../kind.ts";
import { statusOf } from "./status.ts";

/** Search fields and usage of standards, beyond those of every entry. */
export const standardSearch: KindParts<"standard">["search"] = {
  particulars: ({ slug, data }, { relations, today }) => ({
    text: [
      ...(data.requirements?.flatMap(({ title, description = "" }) => [title, description]) ?? []),
      data.procurement ?? "",
    ],
    standards: data.supersedes ?? [],
    products: relations.conformance.get(slug)?.map(({ product }) => product.slug) ?? [],
    authorities: relations.adoptions.get(slug)?.map(({ authority }) => authority.slug) ?? [],
    called: ["standard", ...(statusOf(data, today) === "mandated" ? ["mandatory", "compulsory"] : [])],
  }),
  used: ({ slug }, context) => adoptersOfStandard(slug, context).adopted,
};
