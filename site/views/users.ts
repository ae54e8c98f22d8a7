import type { UseRecord } from "../../schemas/statements/statements.ts";
import { useStatuses } from "../../schemas/vocabularies/adoption.ts";
import type { Context } from "../catalogue/context.ts";
import { type AdoptionTables, useTables } from "./adoption-rows.ts";
import { useCounts, useFact, useSentences } from "./adoption.ts";
import { hexagonMap, type HexagonMapView } from "./hexagon-map.ts";
import type { PartView } from "./part.ts";
import { referenceTo } from "./reference.ts";
import { councilOf } from "./registered.ts";
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

/** Status → its part of the bar and of the map. */
const partOf: Readonly<Record<UseRecord["status"], PartView["part"]>> = {
  "in-use": 1,
  piloting: 2,
  exploring: 3,
  reported: 4,
  stopped: 5,
};

/** Who uses a product. */
export function usersOf(slug: string, context: Context): UsersView {
  const uses = context.relations.uses.get(slug) ?? [];
  const counts = useCounts(uses, context.today);
  const { inUse, piloting, exploring, reported, stopped } = counts;
  const numbers = { "in-use": inUse, piloting, exploring, reported, stopped };
  const parts = Object.entries(partOf).map(([word, part]): PartView => {
    const status = word as UseRecord["status"];
    return { text: useStatuses.title(status), value: numbers[status], part };
  });
  return {
    sentences: useSentences(counts),
    parts,
    short: useFact(counts),
    regions: usersByRegion(slug, context),
    map: mapOf(uses, parts, context),
    ...useTables(uses, ({ authority }) => referenceTo("authority", authority.slug, context), context),
  };
}

function mapOf(uses: readonly UseRecord[], parts: readonly PartView[], context: Context): HexagonMapView | undefined {
  if (!uses.some(({ authority }) => councilOf(authority) !== undefined)) return undefined;
  const marks = uses
    .flatMap(({ authority, sharedWith = [], status }) =>
      [authority, ...sharedWith].map((one) => ({ authority: one, part: partOf[status] })),
    )
    .sort((a, b) => a.part - b.part);
  return hexagonMap(marks, parts, context);
}
