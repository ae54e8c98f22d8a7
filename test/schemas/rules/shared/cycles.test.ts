import { describe, expect, test } from "vitest";

import { cyclesIn, type Graph } from "../../../../schemas/rules/shared/cycles.ts";
import fc from "../../../helpers/properties.ts";

/** Returns node → the next nodes of its cycle, with an ellipsis if there are more. */
function cyclesOf(arrows: Graph): Record<number, string> {
  return Object.fromEntries(
    Array.from(cyclesIn(arrows), ([at, { ahead, isWhole }]) => [at, `${ahead.join(" ")}${isWhole ? "" : " …"}`]),
  );
}

/** A cycle of this many nodes. */
function ring(length: number): number[][] {
  return Array.from({ length }, (_, at) => [(at + 1) % length]);
}

describe("finds cycles", () => {
  test.each([
    ["no nodes", [[1], [2], []], {}],
    ["two nodes", [[1], [0]], { 0: "0 1", 1: "1 0" }],
    ["three nodes", ring(3), { 0: "0 1 2", 1: "1 2 0", 2: "2 0 1" }],
    ["four nodes", ring(4), { 0: "0 1 2 …", 1: "1 2 3 …", 2: "2 3 0 …", 3: "3 0 1 …" }],
    ["two nodes, with edges into the cycle and out of it", [[1], [2, 3], [1], []], { 1: "1 2", 2: "2 1" }],
    [
      "two nodes each, of which one leads to the other",
      [[1], [0, 2], [3], [2]],
      { 0: "0 1", 1: "1 0", 2: "2 3", 3: "3 2" },
    ],
    ["the fewest nodes, of several through a node", [[1, 2], [2], [0]], { 0: "0 2", 1: "1 2 0", 2: "2 0" }],
    ["nodes that the search has visited before", [[2], [0, 2], [1]], { 0: "0 2 1", 1: "1 2", 2: "2 1" }],
  ])("of %s", (_, arrows, expected) => {
    expect(cyclesOf(arrows)).toEqual(expected);
  });

  test("too long to follow, with their first nodes", () => {
    const cycles = cyclesOf(ring(5000));

    expect(Object.keys(cycles)).toHaveLength(5000);
    expect([cycles[0], cycles[2500], cycles[4999]]).toEqual(["0 1 2 …", "2500 2501 2502 …", "4999 0 1 …"]);
  });

  test("too wide to search, with a path towards one of their nodes", () => {
    // A node with edges to 1,000 others, each with a path back of two edges: 1,000 cycles.
    const wide = 1000;
    const arrows = [
      Array.from({ length: wide }, (_, at) => 1 + at),
      ...Array.from({ length: wide }, (_, at) => [1 + wide + at]),
      ...Array.from({ length: wide }, () => [0]),
    ];
    const cycles = cyclesOf(arrows);

    expect(Object.keys(cycles)).toHaveLength(arrows.length);
    expect([cycles[0], cycles[501]]).toEqual(["0 1 1001 …", "501 1501 0"]);
  });

  test("too long to follow, towards their first node, without a detour", () => {
    // In each node of the ring, the first edge is a detour to the next node. Node 0 is in no cycle.
    const length = 300;
    const next = (at: number): number => 1 + (at % length);
    const ringed = Array.from({ length }, (_, at) => [1 + length + at, next(at + 1)]);
    const detours = Array.from({ length }, (_, at) => [next(at + 1)]);
    const cycles = cyclesOf([[], ...ringed, ...detours]);

    expect([cycles[0], cycles[1], cycles[6], cycles[length]]).toEqual([
      undefined,
      "1 301 2 …",
      "6 7 8 …",
      "300 1 301 …",
    ]);
  });

  test("too long to follow, along the shorter of two paths", () => {
    // Of two paths back to the ring, the first is a detour.
    const [side, detour, ringed] = [300, 301, ring(300)];
    const arrows = [[1, side], ...ringed.slice(1), [detour, 5], [detour + 1], [detour + 2], [4]];

    expect(cyclesOf(arrows)[side]).toBe("300 5 6 …");
  });

  const graph = fc
    .integer({ min: 1, max: 8 })
    .chain((size) =>
      fc.array(fc.uniqueArray(fc.nat({ max: size - 1 }), { maxLength: 4 }), { minLength: size, maxLength: size }),
    )
    .map((arrows) => arrows.map((some, at) => some.filter((to) => to !== at)));

  test("of the shortest length, for exactly the nodes that lead back to themselves", () => {
    fc.assert(
      fc.property(graph, (arrows) => {
        const cycles = cyclesIn(arrows);
        for (const start of arrows.keys()) {
          const length = shortestCycle(start, arrows);
          const cycle = cycles.get(start);

          expect(cycle && (cycle.isWhole ? cycle.ahead.length : "longer")).toBe(
            length !== undefined && length > 3 ? "longer" : length,
          );
          expect(cycle?.ahead.slice(1).every((to, at) => arrows[cycle.ahead[at] ?? -1]?.includes(to)) ?? true).toBe(
            true,
          );
        }
      }),
    );
  });
});

/** Returns the length of the shortest cycle through a node, by breadth-first search; undefined without one. */
function shortestCycle(start: number, arrows: Graph): number | undefined {
  let reached = new Set([start]);
  for (let steps = 1; steps <= arrows.length; steps++) {
    reached = new Set([...reached].flatMap((at) => arrows[at] ?? []));
    if (reached.has(start)) return steps;
  }
  return undefined;
}
