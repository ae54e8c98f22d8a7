import type { AdoptionRecord, UseRecord } from "../../schemas/statements/statements.ts";
import { adoptionStatuses, useStatuses } from "../../schemas/vocabularies/adoption.ts";
import { councilOf } from "../../schemas/vocabularies/local-authorities.ts";
import type { AdoptionCounts, UseCounts } from "../adoption/adoption.ts";
import type { Context } from "../catalogue/context.ts";
import { coversUk } from "../covers-uk.ts";
import { hexagonMap, type HexagonMapView, type Mark } from "./hexagon-map.ts";
import { livingAreas } from "./living-areas.ts";
import type { PartView } from "./part.ts";

/** Status of use → part of bars and maps, the most advanced first. */
const useParts: Readonly<Record<UseRecord["status"], PartView["part"]>> = {
  "in-use": 1,
  piloting: 2,
  exploring: 3,
  reported: 4,
  stopped: 5,
};

/** Status of adoption → part of bars and maps, the most advanced first. */
const adoptionParts: Readonly<Record<AdoptionRecord["status"], PartView["part"]>> = {
  adopted: 1,
  planned: 3,
  stopped: 5,
};

/**
 * Whether a line of these legends is about current, stated use or adoption; not explored, reported, planned or stopped.
 */
export function isUse({ part }: Pick<PartView, "part">): boolean {
  return part <= useParts.piloting;
}

/** Returns the legend of a bar and a map: the number of users of a product by status. */
export function useLegend({ inUse, piloting, exploring, reported, stopped }: UseCounts): PartView[] {
  const numbers = { "in-use": inUse, piloting, exploring, reported, stopped };
  return Object.entries(useParts).map(([word, part]) => {
    const status = word as UseRecord["status"];
    return { text: useStatuses.title(status), value: numbers[status], part };
  });
}

/** Returns the legend of a bar and a map: the number of adopters of a standard by status. */
export function adoptionLegend(counts: AdoptionCounts): PartView[] {
  return Object.entries(adoptionParts).map(([word, part]) => {
    const status = word as AdoptionRecord["status"];
    return { text: adoptionStatuses.title(status), value: counts[status], part };
  });
}

/** Returns marks for the users of a product, the most advanced first. */
export function useMarks(uses: readonly UseRecord[]): Mark[] {
  return marksOf(uses, ({ status }) => useParts[status]);
}

/** Returns marks for the adopters of a standard, the most advanced first. */
export function adoptionMarks(adoptions: readonly AdoptionRecord[]): Mark[] {
  return marksOf(adoptions, ({ status }) => adoptionParts[status]);
}

/** Returns the map of statements about a product or standard; undefined if no council on the map has one. */
export function statementMap(
  marks: readonly Mark[],
  parts: readonly PartView[],
  context: Context,
): HexagonMapView | undefined {
  return coversUk && marks.some(({ authority }) => councilOf(authority) !== undefined)
    ? { ...hexagonMap(marks, parts, context), outlines: outlinesOf(marks, context) }
    : undefined;
}

/** Returns the outline of each marked area once; its first mark counts. */
function outlinesOf(marks: readonly Mark[], context: Context): NonNullable<HexagonMapView["outlines"]> {
  const outlines = new Map<string, boolean>();
  for (const { authority, part } of marks) {
    const council = councilOf(authority);
    const path = council && livingAreas(context).get(council)?.path;
    if (path !== undefined && !outlines.has(path)) outlines.set(path, !isUse({ part }));
  }
  return Array.from(outlines, ([path, isDashed]) => ({ path, isDashed }));
}

/** Returns marks for statements. A statement shared by several successors of a split council marks each of them. */
function marksOf<T extends UseRecord | AdoptionRecord>(
  statements: readonly T[],
  partOf: (statement: T) => PartView["part"],
): Mark[] {
  return statements
    .flatMap((statement) =>
      [statement.authority, ...(statement.sharedWith ?? [])].map((authority) => ({
        authority,
        part: partOf(statement),
      })),
    )
    .sort((a, b) => a.part - b.part);
}
