import { registeredAuthority, type RegisteredAuthority } from "./local-authorities.ts";
import register from "./nearest-neighbours.json" with { type: "json" };
import { vocabulary } from "./vocabulary.ts";

/** The three models of similar areas by the Office for National Statistics. */
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
 * The councils most like a council, the most alike first; none where the Office for National Statistics names none. The
 * source and its day are stated in `nearest-neighbours.json`.
 *
 * @param slug of the register of UK local authorities
 */
export function neighboursOf(slug: string): Neighbours {
  return bySlug.get(slug) ?? none;
}

/** Codes change, so that both a council and its neighbours are found in the register by the codes that they had as well. */
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
