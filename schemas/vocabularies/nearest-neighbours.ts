import { registeredAuthority, type RegisteredAuthority } from "./local-authorities.ts";
import register from "./nearest-neighbours.json" with { type: "json" };
import { vocabulary } from "./vocabulary.ts";

/** The three nearest-neighbour models of the Office for National Statistics. */
export const likenesses = vocabulary({
  global: { title: "Everything" },
  economic: { title: "Economy" },
  demographic: { title: "Population" },
});

/** A word of `likenesses`. */
export type Likeness = keyof typeof likenesses.words;

type Neighbours = Readonly<Record<Likeness, readonly RegisteredAuthority[]>>;

const none: Neighbours = { global: [], economic: [], demographic: [] };
const bySlug = neighboursBySlug();

/**
 * Returns the statistical nearest neighbours of a council, most similar first; empty if the Office for National Statistics
 * has none. `nearest-neighbours.json` states the source and its day.
 *
 * @param slug its slug in the register of UK local authorities
 */
export function neighboursOf(slug: string): Neighbours {
  return bySlug.get(slug) ?? none;
}

/** Indexes neighbours by slug. Resolves current and former GSS codes, because codes change. */
function neighboursBySlug(): ReadonlyMap<string, Neighbours> {
  const holders = register.areas.map(({ gss }) => registeredAuthority(gss));
  const at = (places: readonly number[]): RegisteredAuthority[] => places.flatMap((place) => holders[place] ?? []);
  return new Map(
    register.areas.flatMap(({ global, economic, demographic }, index) => {
      const slug = holders[index]?.slug;
      const neighbours = { global: at(global), economic: at(economic), demographic: at(demographic) };
      return slug === undefined ? [] : [[slug, neighbours]];
    }),
  );
}
