import { expect, test } from "vitest";

import { count, withThousandsSeparators } from "../../../schemas/problems/count.ts";

test.each([
  [0, "0 files"],
  [1, "1 file"],
  [1200, "1,200 files"],
])("%i of a file is “%s”", (number, words) => {
  expect(count(number, "file")).toBe(words);
});

test.each([
  [999, "999"],
  [1000, "1,000"],
  [12_345, "12,345"],
  [10_000_000_000, "10,000,000,000"],
])("%i is written “%s”", (number, words) => {
  expect(withThousandsSeparators(number)).toBe(words);
});
