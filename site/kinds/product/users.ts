import { countUses, useFact, useSentences } from "../../adoption/adoption.ts";
import { type AdoptionTables, useTables } from "../../adoption/rows.ts";
import type { Context } from "../../catalogue/context.ts";
import { referenceTo } from "../../catalogue/reference.ts";
import type { HexagonMapView } from "../../charts/hexagon-map.ts";
import type { PartView } from "../../charts/part.ts";
import { statementMap, useLegend, useMarks } from "../../charts/statement-map.ts";
import { type RegionUsers, usersByRegion } from "./user-regions.ts";

/** The users of a product: a bar, sentences and the tables. */
export interface UsersView extends AdoptionTables {
  sentences: string[];
  parts: PartView[];
  /** A summary for the key facts; undefined if nobody makes a statement. */
  short: string | undefined;
  /** The users by region. */
  regions: RegionUsers[];
  /** The map of its users; undefined if no council makes a statement. */
  map: HexagonMapView | undefined;
}

/** Makes the view of a product’s users. */
export function usersOf(slug: string, context: Context): UsersView {
  const uses = context.relations.uses.get(slug) ?? [];
  const counts = countUses(uses, context.today);
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
