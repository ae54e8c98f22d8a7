import { adoptionSentences, countAdoptions } from "../../adoption/adoption.ts";
import { type AdoptionTables, adoptionTables } from "../../adoption/rows.ts";
import type { Context } from "../../catalogue/context.ts";
import { referenceTo } from "../../catalogue/reference.ts";
import type { HexagonMapView } from "../../charts/hexagon-map.ts";
import type { PartView } from "../../charts/part.ts";
import { adoptionLegend, adoptionMarks, statementMap } from "../../charts/statement-map.ts";

/** The adopters of a standard: their number, a bar, sentences and the tables. */
export interface AdoptersView extends AdoptionTables {
  adopted: number;
  councils: boolean;
  sentences: string[];
  parts: PartView[];
  /** The map of its adopters; undefined if no council makes a statement. */
  map: HexagonMapView | undefined;
}

/** Makes the view of a standard’s adopters. */
export function adoptersOf(slug: string, context: Context): AdoptersView {
  const adoptions = context.relations.adoptions.get(slug) ?? [];
  const counts = countAdoptions(adoptions, context.today);
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
