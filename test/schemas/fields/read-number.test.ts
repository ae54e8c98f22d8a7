import { expect, test } from "vitest";

import { readNumber } from "../../../schemas/fields/read-number.ts";

test.each([
  ["£12,500.00", 12500],
  ["£ 12,500", 12500],
  ["12,500", 12500],
  ["12 500", 12500],
  ["GBP 12500", 12500],
  ["12,500 pounds", 12500],
  ["£12.5k", 12500],
  ["£1.2m", 1200000],
  ["£1.2 million", 1200000],
  ["-40", -40],
  ["-£500.00", -500],
  ["−£500", -500],
  ["1.125", 1.125],
  ["£1.125m", 1_125_000],
])("reads %s with certainty", (text, number) => {
  expect(readNumber(text)).toEqual({ number, certain: true });
});

test.each([
  ["about £12,000", 12000],
  ["£12,500 + VAT", 12500],
  ["£12,500 a year", 12500],
  ["- £500", 500],
  ["(£500.00)", -500],
  ["£120.000", 120],
])("reads %s without certainty, because the rest may change its meaning", (text, number) => {
  expect(readNumber(text)).toEqual({ number, certain: false });
});

test.each(["€12,500", "$5", "13%", "1.200,00", "£5,000-£25,000", "12,50", "1,2,3", "twelve", "-", ""])(
  "refuses %j",
  (text) => {
    expect(readNumber(text)).toBeUndefined();
  },
);

// If a match could start at each digit, this would take minutes.
test("refuses a text full of digits in linear time", () => {
  expect(readNumber(`${"1".repeat(100_000)}x`)).toBeUndefined();
  expect(readNumber(`${"1,111 ".repeat(25_000)}x`)).toBeUndefined();
});

test("refuses a million digits before a line break in linear time", () => {
  expect(readNumber(`1${",000".repeat(300_000)}\n.`)).toBeUndefined();
});
