import { expect, test } from "vitest";

import { decodeCounts, encodeCounts } from "../../../../site/search/index/counts.ts";

test("counts of users are the same after reading, and one beyond all councils stays large", () => {
  const counts = Array.from({ length: 5000 }, (_, count) => count);
  const read = decodeCounts(JSON.parse(JSON.stringify(encodeCounts(counts))) as string);
  expect(read).toEqual(counts);
  expect(decodeCounts(encodeCounts([1_000_000, 0]))).toEqual([50_000, 0]);
});
