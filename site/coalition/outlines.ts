import type { Hexagon } from "../../schemas/vocabularies/hexagons.ts";
import { authorityWithSlug, type RegisteredAuthority } from "../../schemas/vocabularies/local-authorities.ts";
import { byName } from "../by-name.ts";
import type { Context } from "../catalogue/context.ts";
import { livingHexagons } from "../charts/hexagon-map.ts";
import { outlineOf } from "../charts/hexagon-outline.ts";
import { namesOf, type OutlineName } from "./outline-names.ts";

/** A council that is not the lowest tier of its area, as a line around the hexagons of the councils within it. */
export interface Outline {
  council: RegisteredAuthority;
  path: string;
  name: OutlineName;
}

/** Areas of one sort, no two of which overlap. */
export interface OutlineLayer {
  /** Part of its names in the page. */
  id: string;
  /** As a choice: “Counties”. */
  title: string;
  /** In the order of the names. */
  outlines: Outline[];
}

/** The layers that a map offers, with words of `authorityTypes`. */
const layers = [
  { id: "counties", title: "Counties", types: ["county"] },
  {
    id: "combined",
    title: "Combined authorities and Greater London",
    types: ["combined-authority", "strategic-regional-authority"],
  },
];

/** What the lines around areas mean. */
export const outlineWords: readonly { text: string; isPart: boolean }[] = [
  { text: "Full line: takes part", isPart: true },
  { text: "Dashed line: does not, or is only reported to", isPart: false },
];

const known = new WeakMap<Context, readonly OutlineLayer[]>();

/** The outlines that the map of the coalition offers. */
export function outlineLayers(context: Context): readonly OutlineLayer[] {
  const found = known.get(context) ?? drawn(context);
  known.set(context, found);
  return found;
}

function drawn(context: Context): OutlineLayer[] {
  const areas = [...areasIn(context)].sort(([a], [b]) => byName(a.name, b.name));
  return layers.map(({ id, title, types }) => {
    const some = areas.filter(([{ type }]) => types.includes(type));
    const names = namesOf(some.map(([{ name }, area]) => ({ name, area })));
    return {
      id,
      title,
      outlines: some.flatMap(([council, area], index) => {
        const name = names[index];
        return name ? [{ council, path: outlineOf(area), name }] : [];
      }),
    };
  });
}

/** County or combined authority → the hexagons of the councils within it. */
function areasIn(context: Context): ReadonlyMap<RegisteredAuthority, readonly Hexagon[]> {
  const areas = new Map<RegisteredAuthority, Hexagon[]>();
  for (const [council, hexagons] of livingHexagons(context)) {
    for (const above of councilsAbove(council)) {
      const area = areas.get(above);
      if (area) area.push(...hexagons);
      else areas.set(above, [...hexagons]);
    }
  }
  return areas;
}

/** The county of a district, and the combined authority that it or its county is a member of. */
function councilsAbove({ county, combinedAuthority }: RegisteredAuthority): RegisteredAuthority[] {
  const above = county === undefined ? undefined : authorityWithSlug(county);
  return [county, combinedAuthority ?? above?.combinedAuthority].flatMap((slug) =>
    slug === undefined ? [] : (authorityWithSlug(slug) ?? []),
  );
}
