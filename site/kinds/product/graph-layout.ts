import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel } from "@dagrejs/dagre";

import type { DependencyGraph } from "./dependencies.ts";

/** The size of the box of a product, in pixels. */
const box = { width: 152, height: 48 };

/** How many letters fit into a line of a box, and how many lines into a box. */
const [letters, lines] = [18, 2];

/** Room around everything, for lines that are on the edge. */
const margin = 4;

/** A graph with a place for everything, in pixels. */
export interface Drawing {
  /** The corner and the size of the part of the plane that has everything. */
  view: { x: number; y: number; width: number; height: number };
  boxes: { x: number; y: number; width: number; height: number; lines: string[]; isThis: boolean }[];
  /** The data of SVG paths, each from a product to one that depends on it. */
  arrows: string[];
}

/** Where the middle of each box is, and the points that each arrow goes through, in pixels. */
interface Places {
  middles: { x: number; y: number }[];
  paths: { x: number; y: number }[][];
}

/** Places by the form of a graph: all boxes have one size, and thousands of products have one neighbour each. */
const known = new Map<string, Places>();

/** Finds a place for everything in a graph: what a product depends on to its left, what depends on it to its right. */
export function drawingOf({ products, arrows }: DependencyGraph): Drawing {
  const form = JSON.stringify([products.length, arrows]);
  const places = known.get(form) ?? placesIn(products.length, arrows);
  known.set(form, places);
  const boxes = products.map(({ name }, index) => {
    const { x = 0, y = 0 } = places.middles[index] ?? {};
    const corner = { x: Math.round(x - box.width / 2), y: Math.round(y - box.height / 2) };
    return { ...corner, ...box, lines: linesOf(name), isThis: index === 0 };
  });
  const { paths } = places;
  return {
    view: around([...boxes, ...boxes.map(({ x, y }) => ({ x: x + box.width, y: y + box.height })), ...paths.flat()]),
    boxes,
    arrows: paths.map((points) => points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("")),
  };
}

function placesIn(count: number, arrows: DependencyGraph["arrows"]): Places {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>();
  graph.setGraph({ rankdir: "LR", nodesep: 12, ranksep: 32 });
  graph.setDefaultEdgeLabel(() => ({}));
  const names = Array.from({ length: count }, (_, index) => String(index));
  for (const name of names) graph.setNode(name, { ...box });
  for (const [from, to] of arrows) graph.setEdge(String(from), String(to));
  layout(graph);
  return {
    middles: names.map((name) => {
      const { x = 0, y = 0 } = graph.node(name);
      return { x, y };
    }),
    paths: graph.edges().map((edge) => {
      const { points = [] } = graph.edge(edge);
      return points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
    }),
  };
}

function around(points: readonly { x: number; y: number }[]): Drawing["view"] {
  const [x, y] = [points.map((point) => point.x), points.map((point) => point.y)];
  const [left, top] = [Math.min(...x) - margin, Math.min(...y) - margin];
  return { x: left, y: top, width: Math.max(...x) + margin - left, height: Math.max(...y) + margin - top };
}

/** A name in as many lines as a box has; what is too long ends in an ellipsis. */
function linesOf(name: string): string[] {
  const found: string[] = [];
  for (const word of name.split(" ")) {
    const last = found.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  return found.slice(0, lines).map((line, index) => {
    const isCut = line.length > letters || (index === lines - 1 && found.length > lines);
    return isCut ? `${line.slice(0, letters - 1)}…` : line;
  });
}
