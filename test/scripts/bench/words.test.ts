import { expect, test } from "vitest";

import { memoryGrowth } from "../../../scripts/bench/memory.ts";
import type { Measure } from "../../../scripts/bench/result.ts";
import { figureLine, linesOf } from "../../../scripts/bench/words.ts";

/** A measure of two sides in three runs, with medians of 4 and 2 seconds. */
function measure(entries: number, mebibytes: number): Measure {
  const side = (name: string, seconds: number[]) => ({
    name,
    seconds,
    cpu: seconds,
    mebibytes: seconds.map(() => mebibytes),
  });
  return {
    ...{ row: 3, title: "build and index, cold", entries },
    sides: [side("build", [4, 5, 3]), side("Eleventy", [2, 2, 2])],
    figures: [{ name: "a form, ready to type", value: 199.6, unit: "KB", goal: 200 }],
  };
}

test("prints a measure as a ratio with its spread, and whether it meets the goals", () => {
  expect(linesOf(measure(1000, 300), [1.8])).toEqual([
    "3. build and index, cold: 4.00 s, 4.00 s of CPU, at most 300 MiB",
    "   2.00 × (1.50 to 2.50) Eleventy (2.00 s, 2.00 s of CPU, at most 300 MiB); the goal is 1.8 or less: not met",
    "   a form, ready to type: 200 KB; the goal is 200 or less: met",
  ]);
});

test("prints memory as the growth per entry, from the smallest catalogue to the largest", () => {
  expect(memoryGrowth([measure(10_000, 1000), measure(1000, 100)]).map(figureLine)).toEqual([
    "build: 105 KB a further entry; the goal is 100 or less: not met",
    "Eleventy: 105 KB a further entry",
  ]);
  expect(memoryGrowth([measure(1000, 100)])).toEqual([]);
});
