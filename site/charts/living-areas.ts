import type { Hexagon } from "../../schemas/vocabularies/hexagons.ts";
import { authorityWithSlug, type RegisteredAuthority } from "../../schemas/vocabularies/local-authorities.ts";
import type { Context } from "../catalogue/context.ts";
import { onceFor } from "../once-for.ts";
import { livingHexagons } from "./hexagon-map.ts";
import { outlineOf } from "./hexagon-outline.ts";

/** The area of a council that is not the lowest tier of it, such as a county. */
interface LivingArea {
  /** Those of the councils within it. */
  hexagons: readonly Hexagon[];
  /** The line around them. */
  path: string;
}

/** County or combined authority that exists on the day → its area. */
export const livingAreas = onceFor((context: Context): ReadonlyMap<RegisteredAuthority, LivingArea> => {
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

/** The county of a district, and the combined authority that it or its county is a member of. */
function councilsAbove({ county, combinedAuthority }: RegisteredAuthority): RegisteredAuthority[] {
  const above = county === undefined ? undefined : authorityWithSlug(county);
  return [county, combinedAuthority ?? above?.combinedAuthority].flatMap((slug) =>
    slug === undefined ? [] : (authorityWithSlug(slug) ?? []),
  );
}
