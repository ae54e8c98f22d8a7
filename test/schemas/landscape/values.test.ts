import { expect, test } from "vitest";

import {
  bandIn,
  isBlank,
  poundsFor,
  poundsIn,
  servicesListed,
  statusIn,
  supplierIn,
} from "../../../schemas/landscape/values.ts";

test.each([
  ["Climate and energy; Community safety", 2],
  ["Climate and energy ;Community safety", 2],
  ["Climate and energy\n\n Community safety", 2],
  ["Climate and energy;\nCommunity safety", 2],
  ["Any service", 0],
])("%j lists %i services", (value, count) => {
  expect(servicesListed(value)).toHaveLength(count);
});

test.each(["Climate and energy; ; Community safety", "Climate and energy;", "Somewhere"])(
  "%j names something that is no service",
  (value) => {
    expect(servicesListed(value)).toBeUndefined();
  },
);

test("a cell of a million spaces is read in one pass", () => {
  expect(servicesListed(`Climate and energy${" ".repeat(1_000_000)}Community safety`)).toBeUndefined();
});

test.each(["In-house", "in house", "Internal", "Built in-house", "Internal IT", "Internally developed"])(
  "%s is no supplier",
  (value) => {
    expect(supplierIn(value)).toBeUndefined();
  },
);

test.each(["House of Code", "Internal Systems Ltd", "Inhouse Software Ltd", undefined])(
  "%s stays as it is",
  (value) => {
    expect(supplierIn(value)).toBe(value);
  },
);

test.each(["", "N/A", "TBC", "to be confirmed", "–", "-", ".", "…"])("“%s” says nothing", (value) => {
  expect(isBlank(value)).toBe(true);
});

test.each(["No", "X", "Nona"])("“%s” says something", (value) => {
  expect(isBlank(value)).toBe(false);
});

test.each([
  ["about £5,000", 5000],
  ["c. £5k", 5000],
  ["£12,000 per annum", 12_000],
  ["£12k pa (ex VAT)", 12_000],
  ["Est. £10k + VAT", 10_000],
  ["up to 1.2m", 1_200_000],
  ["£5,000/year", 5000],
  ["under £5k", 5000],
])("%j is an amount of %i pounds", (value, pounds) => {
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
  `${"about ".repeat(10_000)}5 users`,
])("%j is no amount", (value) => {
  expect(poundsIn(value)).toBeUndefined();
});

test.each([
  ["Live", "in-use"],
  ["Y", "in-use"],
  ["Live - to be decommissioned 2027", "in-use"],
  ["Due for replacement", "in-use"],
  ["Decommissioning planned", "in-use"],
  ["Not yet decommissioned", "in-use"],
  ["Not retired", "in-use"],
  ["Decommissioned", "stopped"],
  ["No longer used", "stopped"],
  ["Not in use", "stopped"],
  ["Not currently used", "stopped"],
  ["Inactive", "stopped"],
  ["Not live, to be decommissioned", undefined],
  ["Not live", undefined],
  ["Not yet in production", undefined],
  ["Not supported", undefined],
  ["N", undefined],
])("the status “%s” is %s", (value, status) => {
  expect(statusIn(value)).toBe(status);
});

test.each([
  ["£30-40k", "25k-100k"],
  ["£30k - £40k", "25k-100k"],
  ["£30,000 to £40,000 pa", "25k-100k"],
  ["30–40k", "25k-100k"],
  ["£1-2k per year", "under-5k"],
  ["£500-1k", undefined],
  ["£20-30k", undefined],
  ["£40-30k", undefined],
  ["2023-2024", undefined],
  ["30-40", undefined],
  ["£30-40k for 3 years", undefined],
  ["£5k-10k-15k", undefined],
])("the range %j has the band %s", (value, band) => {
  expect(bandIn(value)).toBe(band);
});

test.each([
  ["£75,000 (£25k pa)", "5k-25k"],
  ["£25,000 per annum (£75,000 total)", "5k-25k"],
  ["£75,000 (£25,000/year)", "5k-25k"],
  ["£75,000 (£25k)", undefined],
  ["£75,000 pa (£25k pa)", undefined],
  ["£75,000 (3 years)", undefined],
])("of the two amounts in %j, the annual one counts: %s", (value, band) => {
  expect(bandIn(value)).toBe(band);
});

test.each(["£75,000 (£25k pa)", "£25,000 a year (£75,000)"])(
  "of the two amounts in %j, the other is that in all",
  (value) => {
    expect([poundsFor("year", value), poundsFor("all", value)]).toEqual([25_000, 75_000]);
  },
);
