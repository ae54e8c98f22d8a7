import type { Hexagon } from "../../schemas/vocabularies/hexagons.ts";
import { authorityWithSlug, type RegisteredAuthority } from "../../schemas/vocabularies/local-authorities.ts";
import type { Context } from "../catalogue/context.ts";
import { memoisePerObject } from "../memoise-per-object.ts";
import { livingHexagons } from "./hexagon-map.ts";
import { outlineOf } from "./hexagon-outline.ts";

/** The area of an upper-tier council, such as a county. */
interface LivingArea {
  /** The hexagons of the councils within it. */
  hexagons: readonly Hexagon[];
  /** The SVG path of its outline. */
  path: string;
}

/** Existing county or combined authority → its area. */
export const livingAreas = memoisePerObject((context: Context): ReadonlyMap<RegisteredAuthority, LivingArea> => {
  const areas = new Map<RegisteredAuthority, Hexagon[]>();
  for (const [council, hexagons] of livingHexagons(context)) {
    for (const above of councilsAbove(council)) {
      const area = areas.get(above);
      if (area) area.push(...hexagons);
      else areas.set(above, [...hexagons]);
    }
  }
  const drawn = new Map(
    Array.from(areas, ([council, hexagons]) => [council, { hexagons, path: outlineOf(hexagons) }] as const),
  );
  return drawn;
});

/** Returns the county of a district, and the combined authority that it or its county is a member of. */
function councilsAbove({ county, combinedAuthority }: RegisteredAuthority): RegisteredAuthority[] {
  const above = county === undefined ? undefined : authorityWithSlug(county);
  return [county, combinedAuthority ?? above?.combinedAuthority].flatMap((slug) =>
    slug === undefined ? [] : (authorityWithSlug(slug) ?? []),
  );
}
