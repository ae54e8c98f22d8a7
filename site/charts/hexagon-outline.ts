import type { Hexagon } from "../../schemas/vocabularies/hexagons.ts";
import { placeOf, type Point } from "./hexagons.ts";

/** An edge of the cell of a hexagon, clockwise, so that the cell lies to the right of it. */
interface Edge {
  from: Point;
  to: Point;
}

/** The corners of a cell from its top left corner, clockwise from the top. */
const corners: readonly Point[] = [
  { x: 7, y: 0 },
  { x: 14, y: 4 },
  { x: 14, y: 12 },
  { x: 7, y: 16 },
  { x: 0, y: 12 },
  { x: 0, y: 4 },
];

/** How far an outline stays inside the edge of its area, so that those of neighbours lie side by side. */
const inset = 1;

/** The path around an area of hexagons: one ring for each part of it that lies apart, and for each hole. */
export function outlineOf(area: readonly Pick<Hexagon, "q" | "r">[]): string {
  return ringsOf(area).map(pathAround).join("");
}

/** The edges that only one hexagon of the area has, ring by ring. Three hexagons meet in a corner, so one edge at most leaves it. */
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

/** Steps are written from point to point with one decimal, which is what makes the path short. */
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

/** The corner between two edges, moved into the area, in tenths. */
function insideCorner(before: Edge, after: Edge): Point {
  const [a, b] = [inward(before), inward(after)];
  const share = inset / (1 + a.x * b.x + a.y * b.y);
  return {
    x: Math.round(10 * (after.from.x + (a.x + b.x) * share)),
    y: Math.round(10 * (after.from.y + (a.y + b.y) * share)),
  };
}

/** The direction into the area, of length 1. */
function inward({ from, to }: Edge): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return { x: (from.y - to.y) / length, y: (to.x - from.x) / length };
}
