/** A directed graph as an adjacency list: node → its successors, by index. */
export type Graph = readonly (readonly number[])[];

/** A cycle through a node. */
export interface Cycle {
  /** The node and its successors on the cycle, in order, at most `maxShown` nodes. */
  ahead: readonly number[];
  /** Whether `ahead` is the whole cycle. */
  isWhole: boolean;
}

/** The maximum number of nodes that are returned of a cycle. */
const maxShown = 3;

/**
 * Finds one cycle of at least two nodes through each node that is in any: a shortest one, where the search for it visits
 * at most `maxVisited` nodes. The time does not depend on the number of cycles.
 */
export function cyclesIn(graph: Graph): Map<number, Cycle> {
  const found = new Map<number, Cycle>();
  for (const members of componentsOf(graph)) {
    if (members.length < 2) continue;
    const inside = new Set(members);
    const towards = nextStepsTo(members[0] ?? 0, graph, inside);
    for (const member of members) {
      const path = shortestCycle(member, graph, inside) ?? [member, ...cycleStart(member, towards, graph, inside)];
      found.set(member, { ahead: path.slice(0, maxShown), isWhole: path.length <= maxShown });
    }
  }
  return found;
}

/** Returns the strongly connected components (Tarjan’s algorithm, iterative because chains can be long). */
function componentsOf(graph: Graph): number[][] {
  const components: number[][] = [];
  const [order, low] = [new Map<number, number>(), new Map<number, number>()];
  const stack: number[] = [];
  const onStack = new Set<number>();
  for (const start of graph.keys()) {
    if (order.has(start)) continue;
    const trail: { at: number; step: number }[] = [];
    const enter = (at: number): void => {
      order.set(at, order.size);
      low.set(at, order.size - 1);
      stack.push(at);
      onStack.add(at);
      trail.push({ at, step: 0 });
    };
    enter(start);
    for (let top = trail.at(-1); top; top = trail.at(-1)) {
      const next = graph[top.at]?.[top.step++];
      const lowest = low.get(top.at) ?? 0;
      if (next === undefined) {
        trail.pop();
        const before = trail.at(-1)?.at;
        if (before !== undefined) low.set(before, Math.min(low.get(before) ?? 0, lowest));
        if (lowest === order.get(top.at)) components.push(popComponent(top.at, stack, onStack));
      } else if (!order.has(next)) enter(next);
      else if (onStack.has(next)) low.set(top.at, Math.min(lowest, order.get(next) ?? 0));
    }
  }
  return components;
}

function popComponent(root: number, stack: number[], onStack: Set<number>): number[] {
  const members = stack.splice(stack.lastIndexOf(root));
  for (const member of members) onStack.delete(member);
  return members;
}

/** The maximum number of nodes that the search for a shortest cycle visits. Most cycles are short. */
const maxVisited = 200;

/** Finds a shortest cycle through a node, breadth-first; undefined where `maxVisited` nodes do not suffice. */
function shortestCycle(start: number, graph: Graph, inside: ReadonlySet<number>): number[] | undefined {
  const before = new Map<number, number>();
  const queue = [start];
  for (const [index, at] of queue.entries()) {
    if (index === maxVisited) break;
    for (const next of graph[at] ?? []) {
      if (next === start) return pathTo(at, before);
      if (!inside.has(next) || before.has(next)) continue;
      before.set(next, at);
      queue.push(next);
    }
  }
  return undefined;
}

function pathTo(end: number, before: ReadonlyMap<number, number>): number[] {
  const path: number[] = [];
  for (let at: number | undefined = end; at !== undefined; at = before.get(at)) path.push(at);
  return path.reverse();
}

/** Returns the next nodes of a long cycle, towards the root of the component; enough to show that it is truncated. */
function cycleStart(
  start: number,
  towards: ReadonlyMap<number, number>,
  graph: Graph,
  inside: ReadonlySet<number>,
): number[] {
  const path: number[] = [];
  for (let at = start; path.length < maxShown;) {
    at = towards.get(at) ?? (graph[at] ?? []).find((next) => inside.has(next)) ?? start;
    path.push(at);
  }
  return path;
}

/** For each node of a component except its root, the next node on a shortest path to the root. */
function nextStepsTo(root: number, graph: Graph, inside: ReadonlySet<number>): Map<number, number> {
  const sources = new Map<number, number[]>();
  for (const at of inside) {
    for (const next of graph[at] ?? []) {
      const known = sources.get(next);
      if (known) known.push(at);
      else sources.set(next, [at]);
    }
  }
  const towards = new Map<number, number>();
  const queue = [root];
  for (const at of queue) {
    for (const source of sources.get(at) ?? []) {
      if (source === root || towards.has(source)) continue;
      towards.set(source, at);
      queue.push(source);
    }
  }
  return towards;
}
