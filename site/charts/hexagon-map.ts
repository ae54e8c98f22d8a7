import type { Entry } from "../../schemas/index.ts";
import { type Hexagon, hexagons } from "../../schemas/vocabularies/hexagons.ts";
import { councilOf, type RegisteredAuthority } from "../../schemas/vocabularies/local-authorities.ts";
import type { Context } from "../catalogue/context.ts";
import { memoisePerKey } from "../catalogue/memoise-per-key.ts";
import { livingCouncils } from "../councils/registered.ts";
import { memoisePerObject } from "../memoise-per-object.ts";
import { pathOf } from "./hexagons.ts";
import type { PartView } from "./part.ts";

/** An authority and its part of the legend. */
export interface Mark {
  authority: Entry<"authority">;
  part: PartView["part"];
}

/** A part of the hexagon map: a line of the legend and its SVG path. */
interface MapPart extends PartView {
  /** Empty if none of its authorities has a hexagon. */
  path: string;
}

/** A map of the United Kingdom with a hexagon for each council, some of which are marked. */
export interface HexagonMapView {
  /** The accessible description: “In use 4, Reported 33”. */
  words: string;
  /** Parts of value 0 are omitted. */
  parts: MapPart[];
  /** Outlines of counties and combined authorities; dashed if only planned, reported or stopped. */
  outlines?: { path: string; isDashed: boolean }[];
}

/**
 * Builds the hexagon map. If an authority has several marks, the first one counts.
 *
 * @param parts the legend, with the numbers of the page, so that map, bar and text agree
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

/** Returns the current hexagons of an authority: its own, or those of its predecessors. */
const hexagonsOf = memoisePerKey((authority: Entry<"authority">, context: Context): readonly Hexagon[] => {
  const council = councilOf(authority);
  return council ? (livingHexagons(context).get(council) ?? []) : [];
});

/** Existing council → its hexagons. */
export const livingHexagons = memoisePerObject(
  (context: Context): ReadonlyMap<RegisteredAuthority, readonly Hexagon[]> => {
    const byCouncil = new Map<RegisteredAuthority, Hexagon[]>();
    for (const hexagon of hexagons) {
      for (const council of livingCouncils([hexagon.council], context)) {
        const places = byCouncil.get(council);
        if (places) places.push(hexagon);
        else byCouncil.set(council, [hexagon]);
      }
    }
    return byCouncil;
  },
);
