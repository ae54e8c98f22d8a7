import type { RegisteredAuthority } from "../../schemas/vocabularies/local-authorities.ts";
import { byName } from "../by-name.ts";
import type { Context } from "../catalogue/context.ts";
import { livingAreas } from "../charts/living-areas.ts";
import { onceFor } from "../once-for.ts";
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
  { text: "Full line: does so", isPart: true },
  { text: "Dashed line: does not, or is only reported to", isPart: false },
];

/** The outlines that the map of the coalition offers. */
export const outlineLayers = onceFor((context: Context): readonly OutlineLayer[] => {
  const areas = [...livingAreas(context)].sort(([a], [b]) => byName(a.name, b.name));
  return layers.map(({ id, title, types }) => {
    const some = areas.filter(([{ type }]) => types.includes(type));
    const names = namesOf(some.map(([{ name }, { hexagons }]) => ({ name, area: hexagons })));
    return {
      id,
      title,
      outlines: some.flatMap(([council, { path }], index) => {
        const name = names[index];
        return name ? [{ council, path, name }] : [];
      }),
    };
  });
});
