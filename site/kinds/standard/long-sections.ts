import { maxLengths } from "../../entry/limit.ts";
import type { KindParts } from "../kind.ts";
import { longRelated, longStories, longTables } from "../long-section.ts";
import { adoptersOf } from "./adopters.ts";
import { conformingOf } from "./conforming.ts";
import { relatedStandards } from "./related.ts";
import { standardSections } from "./sections.ts";

/** The sections of a standard that are too long for its page. */
export const standardLongSections: KindParts<"standard">["longSections"] = (entry, context) => {
  const { slug } = entry;
  const { adoptions, conformance, naming } = context.relations;
  const claims = conformance.get(slug) ?? [];
  return [
    ...longTables("adopters", standardSections.adopters, adoptions.get(slug), () => adoptersOf(slug, context)),
    ...(claims.length > maxLengths.rows
      ? [{ section: "products", title: standardSections.products, conformance: conformingOf(entry, context).rows }]
      : []),
    ...longRelated(standardSections.related, relatedStandards(entry, context), context),
    ...longStories(naming.standard.get(slug)),
  ];
};
