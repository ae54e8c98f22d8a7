import { describe, expect, test } from "vitest";

import { outlineOf } from "../../../site/charts/hexagon-outline.ts";

const ringAround = [
  { q: 10, r: 10 },
  { q: 11, r: 10 },
  { q: 9, r: 11 },
  { q: 11, r: 11 },
  { q: 10, r: 12 },
  { q: 11, r: 12 },
];

describe("the outline of an area", () => {
  test.each([
    ["has six corners around one hexagon", [{ q: 10, r: 10 }], [6]],
    [
      "is one ring around adjacent hexagons",
      [
        { q: 10, r: 10 },
        { q: 11, r: 10 },
      ],
      [10],
    ],
    [
      "is a ring for each of separate hexagons",
      [
        { q: 10, r: 10 },
        { q: 12, r: 10 },
      ],
      [6, 6],
    ],
    ["has a ring of its own around a hole", ringAround, [6, 18]],
  ])("%s", (_, area, corners) => {
    expect(ringsOf(outlineOf(area)).map(({ length }) => length)).toEqual(corners);
  });

  test("lies inside the area, so that the outlines of neighbours do not overlap", () => {
    const xs = (q: number): number[] =>
      ringsOf(outlineOf([{ q, r: 10 }]))
        .flat()
        .map(([x]) => x);
    expect(Math.min(...xs(11)) - Math.max(...xs(10))).toBe(2);
  });
});

/** Parses an SVG path into the corners of each ring, in the units of the map. */
function ringsOf(path: string): [x: number, y: number][][] {
  return path
    .split("z")
    .filter(Boolean)
    .map((ring) => {
      const [x = 0, y = 0, ...steps] = (ring.match(/-?\d*\.?\d+/g) ?? []).map(Number);
      const points: [number, number][] = [[x, y]];
      for (let index = 0; index < steps.length; index += 2) {
        const [lastX, lastY] = points.at(-1)!;
        points.push([lastX + (steps[index] ?? 0), lastY + (steps[index + 1] ?? 0)]);
      }
      return points;
    });
}
