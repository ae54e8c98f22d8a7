import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel } from "@dagrejs/dagre";

import type { DependencyGraph } from "./dependencies.ts";

/** The size of the box of a product, in pixels. */
const box = { width: 152, height: 48 };

/** Maximum letters per line and lines per box. */
const [maxLetters, lines] = [18, 2];

/** Margin around the drawing, in pixels, for strokes at its edge. */
const margin = 4;

/** A laid-out graph, in pixels. */
export interface Drawing {
  /** The viewBox. */
  view: { x: number; y: number; width: number; height: number };
  boxes: { x: number; y: number; width: number; height: number; lines: string[]; isThis: boolean }[];
  /** SVG path data of the edges, each from a product to one that depends on it. */
  arrows: string[];
}

/** The centre of each box and the points of each edge, in pixels. */
interface GraphLayout {
  centres: { x: number; y: number }[];
  paths: { x: number; y: number }[][];
}

/**
 * Layouts cached by the shape of the graph: all boxes have one size, so thousands of products share the layout of a
 * single neighbour.
 */
const layouts = new Map<string, GraphLayout>();

/** Lays out a graph from left to right: dependencies, the product, its dependents. */
export function drawingOf({ products, arrows }: DependencyGraph): Drawing {
  const shape = JSON.stringify([products.length, arrows]);
  const positions = layouts.get(shape) ?? computeLayout(products.length, arrows);
  layouts.set(shape, positions);
  const boxes = products.map(({ name }, index) => {
    const { x = 0, y = 0 } = positions.centres[index] ?? {};
    const corner = { x: Math.round(x - box.width / 2), y: Math.round(y - box.height / 2) };
    return { ...corner, ...box, lines: wrapName(name), isThis: index === 0 };
  });
  const { paths } = positions;
  return {
    view: viewBoxOf([...boxes, ...boxes.map(({ x, y }) => ({ x: x + box.width, y: y + box.height })), ...paths.flat()]),
    boxes,
    arrows: paths.map((points) => points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("")),
  };
}

function computeLayout(count: number, arrows: DependencyGraph["arrows"]): GraphLayout {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>();
  graph.setGraph({ rankdir: "LR", nodesep: 12, ranksep: 32 });
  graph.setDefaultEdgeLabel(() => ({}));
  const names = Array.from({ length: count }, (_, index) => String(index));
  for (const name of names) graph.setNode(name, { ...box });
  for (const [from, to] of arrows) graph.setEdge(String(from), String(to));
  layout(graph);
  return {
    centres: names.map((name) => {
      const { x = 0, y = 0 } = graph.node(name);
      return { x, y };
    }),
    paths: graph.edges().map((edge) => {
      const { points = [] } = graph.edge(edge);
      return points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
    }),
  };
}

function viewBoxOf(points: readonly { x: number; y: number }[]): Drawing["view"] {
  const [x, y] = [points.map((point) => point.x), points.map((point) => point.y)];
  const [left, top] = [Math.min(...x) - margin, Math.min(...y) - margin];
  return { x: left, y: top, width: Math.max(...x) + margin - left, height: Math.max(...y) + margin - top };
}

/** Wraps a name into the lines of a box; an ellipsis marks truncation. */
function wrapName(name: string): string[] {
  const found: string[] = [];
  for (const word of name.split(" ")) {
    const last = found.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= maxLetters) found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  return found.slice(0, lines).map((line, index) => {
    const isCut = line.length > maxLetters || (index === lines - 1 && found.length > lines);
    return isCut ? `${line.slice(0, maxLetters - 1)}…` : line;
  });
}
