import { expect, test } from "vitest";

import { moneyBands } from "../../../schemas/vocabularies/money.ts";
import { bandOfSum, sumInWords, sumOf } from "../../../site/together/band-sum.ts";

const all = Object.keys(moneyBands.words);

test.each([
  [["25k-100k"], "25k-100k", "£25,000 to £100,000"],
  [["25k-100k", "none"], "25k-100k", "£25,000 to £100,000"],
  // £200,000 to £1,000,000 spans two bands.
  [["100k-500k", "100k-500k"], undefined, "£200,000 to £1,000,000"],
  [["100k-500k", "100k-500k", "over-500k"], "over-500k", "over £700,000"],
  [["100k-500k", "100k-500k", "100k-500k", "100k-500k", "100k-500k"], "over-500k", "£500,000 to £2,500,000"],
  [["under-5k", "under-5k"], undefined, "up to £10,000"],
  [["none", "none"], "none", "nothing"],
])("contracts of %j cost together: band %s, %s", (bands, band, words) => {
  expect(bandOfSum(bands, all)).toBe(band);
  expect(sumInWords(sumOf(bands)!)).toBe(words);
});

test.each([[[]], [["25k-100k", undefined]], [["a lot"]]])("the sum of %j is undefined", (bands) => {
  expect(sumOf(bands)).toBe(undefined);
  expect(bandOfSum(bands, all)).toBe(undefined);
});

test("the sum of a single band is that band", () => {
  expect(all.filter((band) => bandOfSum([band], all) !== band)).toEqual([]);
});
