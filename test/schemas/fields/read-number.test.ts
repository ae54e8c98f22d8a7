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
])("%s is certainly a number", (text, number) => {
  expect(readNumber(text)).toEqual({ number, certain: true });
});

test.each([
  ["about £12,000", 12000],
  ["£12,500 + VAT", 12500],
  ["£12,500 a year", 12500],
  ["- £500", 500],
  ["(£500.00)", -500],
])("%s is one with more words, which may change what it says", (text, number) => {
  expect(readNumber(text)).toEqual({ number, certain: false });
});

test.each(["€12,500", "$5", "13%", "1.200,00", "£5,000-£25,000", "12,50", "1,2,3", "twelve", "-", ""])(
  "%j is none",
  (text) => {
    expect(readNumber(text)).toBeUndefined();
  },
);

// Where each digit is taken for a beginning, this takes minutes.
test("a text full of digits is none, whatever comes behind", () => {
  expect(readNumber(`${"1".repeat(100_000)}x`)).toBeUndefined();
  expect(readNumber(`${"1,111 ".repeat(25_000)}x`)).toBeUndefined();
});

test("a number of a million digits that a line break ends is read in one pass", () => {
  expect(readNumber(`1${",000".repeat(300_000)}\n.`)).toBeUndefined();
});
