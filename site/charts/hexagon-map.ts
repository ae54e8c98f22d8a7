import type { Entry } from "../../schemas/index.ts";
import { type Hexagon, hexagons } from "../../schemas/vocabularies/hexagons.ts";
import { councilOf, type RegisteredAuthority } from "../../schemas/vocabularies/local-authorities.ts";
import type { Context } from "../catalogue/context.ts";
import { once } from "../catalogue/once.ts";
import { livingCouncils } from "../councils/registered.ts";
import { onceFor } from "../once-for.ts";
import { pathOf } from "./hexagons.ts";
import type { PartView } from "./part.ts";

/** Which part of a legend an authority belongs to. */
export interface Mark {
  authority: Entry<"authority">;
  part: PartView["part"];
}

/** Part of the hexagon map: a line of its legend and the path that draws it. */
interface MapPart extends PartView {
  /** Empty where none of its authorities has a hexagon. */
  path: string;
}

/** A map of the United Kingdom with a hexagon for each council, some of which are marked. */
export interface HexagonMapView {
  /** What the map shows, for those who do not see it: “In use 4, Reported 33”. */
  words: string;
  /** Parts of nothing are left out. */
  parts: MapPart[];
  /** Lines around the areas of counties and combined authorities, dashed where what is said is no use yet, or not their own word. */
  outlines?: { path: string; isDashed: boolean }[];
}

/**
 * Marks authorities on the hexagon map. A council that is to be seen twice has the mark that comes first.
 *
 * @param parts the legend: the numbers are those of the page, so that map, bar and sentences say the same
 */
export function hexagonMap(marks: Iterable<Mark>, parts: readonly PartView[], context: Context): HexagonMapView {
  const first = new Map<Entry<"authority">, PartView["part"]>();
  for (const { authority, part } of marks) if (!first.has(authority)) first.set(authority, part);
  const drawn = new Map<PartView["part"], Hexagon[]>();
  for (const [authority, part] of first) {
    const places = hexagonsOf(authority, context);
    if (places.length > 0) drawn.set(part, [...(drawn.get(part) ?? []), ...places]);
  }
  const some = parts.filter(({ value }) => value > 0);
  return {
    words: some.map(({ text, value }) => `${text} ${value}`).join(", "),
    parts: some.map((part) => ({ ...part, path: pathOf(drawn.get(part.part) ?? [], part.part) })),
  };
}

/** The hexagons that an authority answers for now: its own, or those of the councils that it took over from. */
const hexagonsOf = once((authority: Entry<"authority">, context: Context): readonly Hexagon[] => {
  const council = councilOf(authority);
  return council ? (livingHexagons(context).get(council) ?? []) : [];
});

/** Council that exists on the day → its hexagons. */
export const livingHexagons = onceFor((context: Context): ReadonlyMap<RegisteredAuthority, readonly Hexagon[]> => {
  const byCouncil = new Map<RegisteredAuthority, Hexagon[]>();
  for (const hexagon of hexagons) {
    for (const council of livingCouncils([hexagon.council], context)) {
      const places = byCouncil.get(council);
      if (places) places.push(hexagon);
      else byCouncil.set(council, [hexagon]);
    }
  }
  return byCouncil;
});
