import { describe, expect, test } from "vitest";

import { cyclesIn, type Graph } from "../../../schemas/rules/cycles.ts";
import fc from "../../helpers/properties.ts";

/** Each cycle as the things ahead, with an ellipsis where there are more. */
function told(arrows: Graph): Record<number, string> {
  return Object.fromEntries(
    Array.from(cyclesIn(arrows), ([at, { ahead, isWhole }]) => [at, `${ahead.join(" ")}${isWhole ? "" : " …"}`]),
  );
}

/** A cycle of so many things. */
function ring(length: number): number[][] {
  return Array.from({ length }, (_, at) => [(at + 1) % length]);
}

describe("cycles", () => {
  test.each([
    ["none", [[1], [2], []], {}],
    ["two things", [[1], [0]], { 0: "0 1", 1: "1 0" }],
    ["three things", ring(3), { 0: "0 1 2", 1: "1 2 0", 2: "2 0 1" }],
    ["four things", ring(4), { 0: "0 1 2 …", 1: "1 2 3 …", 2: "2 3 0 …", 3: "3 0 1 …" }],
    ["what leads into a cycle and out of it", [[1], [2, 3], [1], []], { 1: "1 2", 2: "2 1" }],
    ["two circles, one leading to the other", [[1], [0, 2], [3], [2]], { 0: "0 1", 1: "1 0", 2: "2 3", 3: "3 2" }],
    ["the shortest of several", [[1, 2], [2], [0]], { 0: "0 2", 1: "1 2 0", 2: "2 0" }],
    ["a way through what was left behind", [[2], [0, 2], [1]], { 0: "0 2 1", 1: "1 2", 2: "2 1" }],
  ])("of %s", (_, arrows, expected) => {
    expect(told(arrows)).toEqual(expected);
  });

  test("too long to be followed to the end are told by their beginning", () => {
    const cycles = told(ring(5000));

    expect(Object.keys(cycles)).toHaveLength(5000);
    expect([cycles[0], cycles[2500], cycles[4999]]).toEqual(["0 1 2 …", "2500 2501 2502 …", "4999 0 1 …"]);
  });

  test("too wide to be searched are told by a way towards one of their things", () => {
    // The first refers to 1,000 others, and each of them back to it through one more: 1,000 cycles.
    const wide = 1000;
    const arrows = [
      Array.from({ length: wide }, (_, at) => 1 + at),
      ...Array.from({ length: wide }, (_, at) => [1 + wide + at]),
      ...Array.from({ length: wide }, () => [0]),
    ];
    const cycles = told(arrows);

    expect(Object.keys(cycles)).toHaveLength(arrows.length);
    expect([cycles[0], cycles[501]]).toEqual(["0 1 1001 …", "501 1501 0"]);
  });

  test("too long to be followed go towards their first thing, not into a detour", () => {
    // From each of a ring, a detour to the next one comes first. The first thing of all is in no cycle.
    const length = 300;
    const next = (at: number): number => 1 + (at % length);
    const ringed = Array.from({ length }, (_, at) => [1 + length + at, next(at + 1)]);
    const detours = Array.from({ length }, (_, at) => [next(at + 1)]);
    const cycles = told([[], ...ringed, ...detours]);

    expect([cycles[0], cycles[1], cycles[6], cycles[length]]).toEqual([
      undefined,
      "1 301 2 …",
      "6 7 8 …",
      "300 1 301 …",
    ]);
  });

  test("too long to be followed go by the shorter of two ways", () => {
    // Back to the ring, one way is straight and the other, named first, is a detour.
    const [side, detour, ringed] = [300, 301, ring(300)];
    const arrows = [[1, side], ...ringed.slice(1), [detour, 5], [detour + 1], [detour + 2], [4]];

    expect(told(arrows)[side]).toBe("300 5 6 …");
  });

  const graph = fc
    .integer({ min: 1, max: 8 })
    .chain((size) =>
      fc.array(fc.uniqueArray(fc.nat({ max: size - 1 }), { maxLength: 4 }), { minLength: size, maxLength: size }),
    )
    .map((arrows) => arrows.map((some, at) => some.filter((to) => to !== at)));

  test("are shortest ways around, for just the things that lead back to themselves", () => {
    fc.assert(
      fc.property(graph, (arrows) => {
        const cycles = cyclesIn(arrows);
        for (const start of arrows.keys()) {
          const length = stepsAround(start, arrows);
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

/** The steps of the shortest way around, found by looking at all of them. */
function stepsAround(start: number, arrows: Graph): number | undefined {
  let reached = new Set([start]);
  for (let steps = 1; steps <= arrows.length; steps++) {
    reached = new Set([...reached].flatMap((at) => arrows[at] ?? []));
    if (reached.has(start)) return steps;
  }
  return undefined;
}
