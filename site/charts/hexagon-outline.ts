import type { Hexagon } from "../../schemas/vocabularies/hexagons.ts";
import { placeOf, type Point } from "./hexagons.ts";

/** A directed edge of a hexagonal cell, clockwise: the cell is on its right. */
interface Edge {
  from: Point;
  to: Point;
}

/** The corners of a cell relative to its top left corner, clockwise from the top. */
const corners: readonly Point[] = [
  { x: 7, y: 0 },
  { x: 14, y: 4 },
  { x: 14, y: 12 },
  { x: 7, y: 16 },
  { x: 0, y: 12 },
  { x: 0, y: 4 },
];

/** Inset of an outline from the edge of its area, so that outlines of neighbours do not overlap. */
const inset = 1;

/** Returns the SVG path around an area of hexagons: one ring for each connected part and each hole. */
export function outlineOf(area: readonly Pick<Hexagon, "q" | "r">[]): string {
  return ringsOf(area).map(pathAround).join("");
}

/**
 * Returns the boundary edges (of only one hexagon in the area) as rings. Three hexagons meet at a corner, so at most one
 * boundary edge leaves it.
 */
function ringsOf(area: readonly Pick<Hexagon, "q" | "r">[]): Edge[][] {
  const edges = area.map(placeOf).flatMap(edgesAt);
  const inside = new Set(edges.map(({ from, to }) => `${keyOf(to)} ${keyOf(from)}`));
  const leaving = new Map(
    edges
      .filter(({ from, to }) => !inside.has(`${keyOf(from)} ${keyOf(to)}`))
      .map((edge): [string, Edge] => [keyOf(edge.from), edge]),
  );
  const rings: Edge[][] = [];
  for (const start of leaving.values()) {
    const ring: Edge[] = [];
    for (let edge: Edge | undefined = start; edge; edge = leaving.get(keyOf(edge.to))) {
      ring.push(edge);
      leaving.delete(keyOf(edge.from));
    }
    rings.push(ring);
  }
  return rings;
}

function edgesAt({ x, y }: Point): Edge[] {
  const points = corners.map((corner) => ({ x: x + corner.x, y: y + corner.y }));
  return points.map((from, index) => ({ from, to: points[(index + 1) % points.length] ?? from }));
}

function keyOf({ x, y }: Point): string {
  return `${x},${y}`;
}

/** Writes a ring as relative coordinates with one decimal, which keeps the path short. */
function pathAround(ring: readonly Edge[]): string {
  const points = ring.map((edge, index) => insideCorner(ring.at(index - 1) ?? edge, edge));
  const steps = points
    .slice(1)
    .flatMap(({ x, y }, index) => [x - (points[index]?.x ?? 0), y - (points[index]?.y ?? 0)]);
  const [first] = points;
  return first ? `M${numbers([first.x, first.y])}l${numbers(steps)}z` : "";
}

function numbers(values: readonly number[]): string {
  return values
    .map((tenths) => String(tenths / 10).replace(/^(-?)0\./, "$1."))
    .join(" ")
    .replaceAll(" -", "-");
}

/** Returns the corner between two edges, inset into the area, in tenths of a unit. */
function insideCorner(before: Edge, after: Edge): Point {
  const [a, b] = [inward(before), inward(after)];
  const share = inset / (1 + a.x * b.x + a.y * b.y);
  return {
    x: Math.round(10 * (after.from.x + (a.x + b.x) * share)),
    y: Math.round(10 * (after.from.y + (a.y + b.y) * share)),
  };
}

/** Returns the unit normal of an edge that points into the area. */
function inward({ from, to }: Edge): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return { x: (from.y - to.y) / length, y: (to.x - from.x) / length };
}
