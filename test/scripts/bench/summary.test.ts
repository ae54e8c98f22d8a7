import { expect, test } from "vitest";

import type { Figure, Result } from "../../../scripts/bench/result.ts";
import { summary } from "../../../scripts/bench/summary.ts";

/** The result of a bench whose builds of 1,000 entries took the given seconds. */
function result(
  ours: readonly number[],
  eleventy: readonly number[],
  { figures = [], memory = [] }: { figures?: Figure[]; memory?: Figure[] } = {},
): Result {
  const side = (name: string, seconds: readonly number[]) => ({
    ...{ name, seconds: [...seconds], cpu: [...seconds] },
    mebibytes: seconds.map(() => 100),
  });
  return {
    ...{ format: 1, day: "2026-11-21", node: "v24.0.0", processors: 4, memory },
    measures: [
      {
        ...{ row: 3, title: "build and index, cold", entries: 1000, figures },
        sides: [side("build", ours), side("Eleventy", eleventy)],
      },
    ],
  };
}

const kilobytes = (value: number): Figure[] => [{ name: "a form, ready to type", value, unit: "KB", goal: 200 }];

test("says that the first run has no earlier one to compare with", () => {
  expect(summary(undefined, result([4], [2]))).toContain("There is no earlier run to compare this one with.");
});

test("reports a ratio that doubled, with both ratios and their spread", () => {
  const note = summary(result([4, 4.2, 3.8], [2, 2, 2]), result([8, 8.2, 7.8], [2, 2, 2]));
  expect(note).toBe(`### Speed and memory

This got worse by more than 15% since 2026-11-21:

- **Build and index, cold, 1,000 entries, against Eleventy**: from 2.00 × (1.90 to 2.10) to 4.00 × (3.90 to 4.10), 100% more.
`);
});

test("does not report a slower machine, which slows both sides", () => {
  expect(summary(result([4], [2]), result([8], [4]))).toContain("Nothing got worse by more than 15% since 2026-11-21.");
});

test("does not report an increase of up to 15%, or an improvement", () => {
  expect(summary(result([4], [2]), result([4.6], [2]))).toContain("Nothing got worse");
  expect(summary(result([4], [2]), result([1], [2]))).toContain("Nothing got worse");
  expect(summary(result([4], [2]), result([4.7], [2]))).toContain("18% more");
});

test("says that a difference may be chance if the runs overlap", () => {
  const overlapping = summary(result([4, 4, 9], [2, 2, 2]), result([6, 6, 3], [2, 2, 2]));
  expect(overlapping).toContain("50% more. The runs overlap, so it may be chance.");
});

test("compares page weights and memory as absolute figures, the worst first", () => {
  const memory = (value: number): Figure[] => [{ name: "build", value, unit: "KB a further entry" }];
  const note = summary(
    result([4], [2], { figures: kilobytes(150), memory: memory(80) }),
    result([4], [2], { figures: kilobytes(180), memory: memory(120) }),
  );
  expect(note).toContain("**Memory: build**: from 80 KB a further entry to 120 KB a further entry, 50% more.");
  expect(note).toContain("entries: a form, ready to type**: from 150 KB to 180 KB, 20% more.");
  expect(note.indexOf("Memory: build"), "order of the figures").toBeLessThan(note.indexOf("a form"));
});

test("does not compare a measure that one of the runs lacks", () => {
  expect(summary(result([4], [2], { figures: kilobytes(150) }), result([4], [2]))).toContain("Nothing got worse");
  expect(summary({ ...result([4], [2]), measures: [] }, result([9], [2]))).toContain("Nothing got worse");
});
