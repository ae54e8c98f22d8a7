import { useCounts, useFact, useSentences } from "../../adoption/adoption.ts";
import { type AdoptionTables, useTables } from "../../adoption/rows.ts";
import type { Context } from "../../catalogue/context.ts";
import { referenceTo } from "../../catalogue/reference.ts";
import type { HexagonMapView } from "../../charts/hexagon-map.ts";
import type { PartView } from "../../charts/part.ts";
import { statementMap, useLegend, useMarks } from "../../charts/statement-map.ts";
import { type RegionUsers, usersByRegion } from "./user-regions.ts";

/** Who uses a product: a bar, the same in sentences, and the tables behind them. */
export interface UsersView extends AdoptionTables {
  sentences: string[];
  parts: PartView[];
  /** In a few words, for the key facts; nothing where nobody says anything. */
  short: string | undefined;
  /** The regions of those that have it. */
  regions: RegionUsers[];
  /** All of them on the map; nothing where no council says anything. */
  map: HexagonMapView | undefined;
}

/** Who uses a product. */
export function usersOf(slug: string, context: Context): UsersView {
  const uses = context.relations.uses.get(slug) ?? [];
  const counts = useCounts(uses, context.today);
  const parts = useLegend(counts);
  return {
    sentences: useSentences(counts),
    parts,
    short: useFact(counts),
    regions: usersByRegion(slug, context),
    map: statementMap(useMarks(uses), parts, context),
    ...useTables(uses, ({ authority }) => referenceTo("authority", authority.slug, context), context),
  };
}
