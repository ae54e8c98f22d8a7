import register from "./hexagons.json" with { type: "json" };
import { type RegisteredAuthority, registeredAuthority } from "./local-authorities.ts";

/** The position of a council on the hexagon map of the United Kingdom. */
export interface Hexagon {
  council: RegisteredAuthority;
  /** The column, increasing eastwards. Odd rows are offset by half a hexagon to the east. */
  q: number;
  /** The row, increasing northwards. */
  r: number;
}

/**
 * One hexagon for each council that is the lowest tier of its area: districts, boroughs and unitary authorities. Counties
 * and combined authorities have none. The source and licence are stated in `hexagons.json`.
 */
export const hexagons: readonly Hexagon[] = register.hexagons.flatMap(({ gss, q, r }) => {
  const council = registeredAuthority(gss);
  return council ? [{ council, q, r }] : [];
});
