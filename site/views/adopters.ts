import { adoptionStatuses } from "../../schemas/vocabularies/adoption.ts";
import type { Context } from "../catalogue/context.ts";
import { type AdoptionTables, adoptionTables } from "./adoption-rows.ts";
import { adoptionCounts, adoptionSentences } from "./adoption.ts";
import type { PartView } from "./part.ts";
import { referenceTo } from "./reference.ts";

/** Who has adopted a standard: the number, a bar, the same in sentences, and the tables behind them. */
export interface AdoptersView extends AdoptionTables {
  adopted: number;
  councils: boolean;
  sentences: string[];
  parts: PartView[];
}

/** Who has adopted a standard. */
export function adoptersOf(slug: string, context: Context): AdoptersView {
  const adoptions = context.relations.adoptions.get(slug) ?? [];
  const counts = adoptionCounts(adoptions, context.today);
  return {
    adopted: counts.adopted,
    councils: counts.councils,
    sentences: adoptionSentences(counts),
    parts: [
      { text: adoptionStatuses.title("adopted"), value: counts.adopted, part: 1 },
      { text: adoptionStatuses.title("planned"), value: counts.planned, part: 3 },
      { text: adoptionStatuses.title("stopped"), value: counts.stopped, part: 5 },
    ],
    ...adoptionTables(adoptions, ({ authority }) => referenceTo("authority", authority.slug, context), context),
  };
}
