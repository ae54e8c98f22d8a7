import { expect, test } from "vitest";

import { longestFitting } from "../../../../scripts/github/kit/longest-fitting.ts";

test.each([
  [25, [25]],
  [24, [25, 12]],
  [3, [25, 12, 6, 3]],
  [0, [25, 12, 6, 3, 1, 0]],
  [-1, [25, 12, 6, 3, 1, 0]],
])("where %i items fit, tries %j", (room, tried) => {
  const counts: number[] = [];
  const write = (count: number): string => {
    counts.push(count);
    return "x".repeat(count);
  };
  // Ends an endless search, so that the test fails.
  const fits = (text: string): boolean => text.length <= room || counts.length > 9;
  expect(longestFitting(25, write, fits)).toBe("x".repeat(tried.at(-1) ?? 0));
  expect(counts).toEqual(tried);
});
