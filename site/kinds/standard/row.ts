import { isRetired } from "../../../schemas/index.ts";
import { standardStatuses, standardTypes } from "../../../schemas/vocabularies/standard.ts";
import { adoptersOfStandard, adoptionFact } from "../../adoption/adoption.ts";
import { keeperOf, publisherOf } from "../../catalogue/relations.ts";
import { metFact, productsMeeting } from "../../conformance/conformance.ts";
import { nationsOnly } from "../../entry/nations.ts";
import type { KindParts } from "../kind.ts";
import { statusOf } from "./status.ts";

/** The facts of a standard in rows of lists. */
export const standardRow: KindParts<"standard">["row"] = (entry, context) => {
  const { slug, data } = entry;
  return {
    facts: [
      isRetired(data, context.today) ? "Retired" : data.status && standardStatuses.title(data.status),
      data.type && `${standardTypes.title(data.type)} standard`,
      nationsOnly(data),
      context.catalogue.authority.get(keeperOf(publisherOf(entry), context))?.data.name,
      adoptionFact(adoptersOfStandard(slug, context)),
      metFact(productsMeeting(slug, context)),
    ],
    stage: statusOf(data, context.today),
    type: data.type,
  };
};
