import { type Hexagon, hexagons } from "../../schemas/vocabularies/hexagons.ts";
import type { PartView } from "./part.ts";

/** A point of the map in its own units, from the top left corner. */
export interface Point {
  x: number;
  y: number;
}

/** Half the width of a cell, and the distance of two rows. Cells are a little larger than hexagons, which leaves gaps. */
const [half, row] = [7, 12];

const cellHeight = 16;
const top = 1;

const west = Math.min(...hexagons.map(({ q }) => q));
const south = Math.min(...hexagons.map(({ r }) => r));
const north = Math.max(...hexagons.map(({ r }) => r));

/** The size of the map in its own units. */
export const mapSize = {
  width: (Math.max(...hexagons.map(({ q }) => q)) - west) * 2 * half + 3 * half,
  height: (north - south) * row + cellHeight,
} as const;

/**
 * The shape of each part as a path from the top corner of a hexagon, so that colour is not the only sign. From certain to
 * ended: full, with a small hole, a ring, a small hexagon, cut in two.
 */
const shapes: Readonly<Record<PartView["part"], string>> = {
  1: "l6 3.5v7l-6 3.5-6-3.5v-7z",
  2: "l6 3.5v7l-6 3.5-6-3.5v-7zm0 4.5l-2 1v3l2 1 2-1v-3z",
  3: "l6 3.5v7l-6 3.5-6-3.5v-7zm0 2.5l-3.7 2.2v4.6l3.7 2.2 3.7-2.2v-4.6z",
  4: "m0 3l3.5 2v4l-3.5 2-3.5-2v-4z",
  5: "l6 3.5v2h-12v-2zm-6 8.5h12v2l-6 3.5-6-3.5z",
};

/** Returns the top left corner of a hexagon’s cell. */
export function placeOf({ q, r }: Pick<Hexagon, "q" | "r">): Point {
  return { x: (q - west) * 2 * half + (r % 2 === 0 ? 0 : half), y: (north - r) * row };
}

/** Returns the centre of a hexagon. */
export function centreOf(hexagon: Pick<Hexagon, "q" | "r">): Point {
  const { x, y } = placeOf(hexagon);
  return { x: x + half, y: y + cellHeight / 2 };
}

/** Returns the SVG path that draws the shape of a part in each hexagon. */
export function pathOf(some: readonly Pick<Hexagon, "q" | "r">[], part: PartView["part"]): string {
  return some
    .map(placeOf)
    .map(({ x, y }) => `M${x + half} ${y + top}${shapes[part]}`)
    .join("");
}

/** Returns the SVG path of a part’s shape for a legend, in a box of 14 by 16. */
export function keyOf(part: PartView["part"]): string {
  return `M${half} ${top}${shapes[part]}`;
}

/** The address of the base map, from the site’s root. */
export const groundAddress = "/maps/councils.svg";

/** Returns the base map as SVG: all hexagons, in a grey that works on light and dark pages. */
export function groundDrawing(): string {
  const { width, height } = mapSize;
  const path = pathOf(hexagons, 1);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path fill="#7f8f8b" fill-opacity=".25" d="${path}"/></svg>\n`;
}
