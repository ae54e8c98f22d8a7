import type { RegisteredAuthority } from "../../schemas/vocabularies/local-authorities.ts";
import { byName } from "../by-name.ts";
import type { Context } from "../catalogue/context.ts";
import { livingAreas } from "../charts/living-areas.ts";
import { memoisePerObject } from "../memoise-per-object.ts";
import { namesOf, type OutlineName } from "./outline-names.ts";

/** The outline of an upper-tier council: the path around the hexagons of the councils within it. */
export interface Outline {
  council: RegisteredAuthority;
  path: string;
  name: OutlineName;
}

/** A layer of areas of one type, which do not overlap. */
export interface OutlineLayer {
  /** Part of its CSS classes and element ids. */
  id: string;
  /** The label of its radio button: “Counties”. */
  title: string;
  /** Sorted by name. */
  outlines: Outline[];
}

/** The layers of the map; `types` are words of `authorityTypes`. */
const layers = [
  { id: "counties", title: "Counties", types: ["county"] },
  {
    id: "combined",
    title: "Combined authorities and Greater London",
    types: ["combined-authority", "strategic-regional-authority"],
  },
];

/** The legend of the outlines. */
export const outlineWords: readonly { text: string; isPart: boolean }[] = [
  { text: "Full line: does so", isPart: true },
  { text: "Dashed line: does not, or is only reported to", isPart: false },
];

/** The layers of outlines on the map of the coalition. */
export const outlineLayers = memoisePerObject((context: Context): readonly OutlineLayer[] => {
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
