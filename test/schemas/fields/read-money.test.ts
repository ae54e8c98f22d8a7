import { expect, test } from "vitest";

import { bandIn, poundsFor, poundsIn } from "../../../schemas/fields/read-money.ts";

test.each([
  ["about £5,000", 5000],
  ["c. £5k", 5000],
  ["£12,000 per annum", 12_000],
  ["£12k pa (ex VAT)", 12_000],
  ["Est. £10k + VAT", 10_000],
  ["up to 1.2m", 1_200_000],
  ["£1.125m", 1_125_000],
  ["£12,000.000", 12_000],
  ["0.125", 0.125],
  ["£5,000/year", 5000],
  ["under £5k", 5000],
])("reads %j as %i pounds", (value, pounds) => {
  expect(poundsIn(value)).toBe(pounds);
});

test.each([
  "RM6187",
  "s43",
  "3 licences",
  "12 months",
  "1 user",
  "10%",
  "-5",
  "-£500.00",
  "(500)",
  "£120.000",
  "1.500 per year",
  `${"about ".repeat(10_000)}5 users`,
])("refuses %j", (value) => {
  expect(poundsIn(value)).toBeUndefined();
});

test.each([
  ["£30-40k", "25k-100k"],
  ["£30k - £40k", "25k-100k"],
  ["£30,000 to £40,000 pa", "25k-100k"],
  ["30–40k", "25k-100k"],
  ["£1-2k per year", "under-5k"],
  ["£500-1k", undefined],
  ["£20-30k", undefined],
  ["> £25,000", undefined],
  ["£30k+", undefined],
  ["£40-30k", undefined],
  ["2023-2024", undefined],
  ["30-40", undefined],
  ["£30-40k for 3 years", undefined],
  ["£5k-10k-15k", undefined],
])("reads the range %j as the band %s", (value, band) => {
  expect(bandIn(value)).toBe(band);
});

test.each([
  ["£75,000 (£25k pa)", "5k-25k"],
  ["£25,000 per annum (£75,000 total)", "5k-25k"],
  ["£75,000 (£25,000/year)", "5k-25k"],
  ["£75,000 (£25k)", undefined],
  ["£75,000 pa (£25k pa)", undefined],
  ["£75,000 (3 years)", undefined],
])("reads the annual one of two amounts in %j as the band %s", (value, band) => {
  expect(bandIn(value)).toBe(band);
});

test.each(["£75,000 (£25k pa)", "£25,000 a year (£75,000)"])(
  "tells the annual amount from the total in %j",
  (value) => {
    expect([poundsFor("year", value), poundsFor("all", value)]).toEqual([25_000, 75_000]);
  },
);

test.each([
  ["£5,000 - £25,000", "5k-25k"],
  ["£5k to £25k", "5k-25k"],
  ["£0 - £5,000", "under-5k"],
  ["£24,000 to £26,000", undefined],
])("the range %s is in the band %s, also where it begins at a limit", (value, band) => {
  expect(bandIn(value)).toBe(band);
});
