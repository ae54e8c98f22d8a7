import { adoptionCounts, adoptionSentences } from "../../adoption/adoption.ts";
import { type AdoptionTables, adoptionTables } from "../../adoption/rows.ts";
import type { Context } from "../../catalogue/context.ts";
import { referenceTo } from "../../catalogue/reference.ts";
import type { HexagonMapView } from "../../charts/hexagon-map.ts";
import type { PartView } from "../../charts/part.ts";
import { adoptionLegend, adoptionMarks, statementMap } from "../../charts/statement-map.ts";

/** Who has adopted a standard: the number, a bar, the same in sentences, and the tables behind them. */
export interface AdoptersView extends AdoptionTables {
  adopted: number;
  councils: boolean;
  sentences: string[];
  parts: PartView[];
  /** All of them on the map; nothing where no council says anything. */
  map: HexagonMapView | undefined;
}

/** Who has adopted a standard. */
export function adoptersOf(slug: string, context: Context): AdoptersView {
  const adoptions = context.relations.adoptions.get(slug) ?? [];
  const counts = adoptionCounts(adoptions, context.today);
  const parts = adoptionLegend(counts);
  return {
    adopted: counts.adopted,
    councils: counts.councils,
    sentences: adoptionSentences(counts),
    parts,
    map: statementMap(adoptionMarks(adoptions), parts, context),
    ...adoptionTables(adoptions, ({ authority }) => referenceTo("authority", authority.slug, context), context),
  };
}
