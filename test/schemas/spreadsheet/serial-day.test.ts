import { expect, test } from "vitest";

import { serialDay } from "../../../schemas/spreadsheet/serial-day.ts";

test.each([
  [1, 1900, "1900-01-01"],
  [59, 1900, "1900-02-28"],
  [61, 1900, "1900-03-01"],
  [46_113, 1900, "2026-04-01"],
  [44_651, 1904, "2026-04-01"],
  [2_958_465.9, 1900, "9999-12-31"],
  [2_957_003, 1904, "9999-12-31"],
] as const)("serial date %d with the epoch %d is %s", (serial, epoch, day) => {
  expect(serialDay(serial, epoch)).toBe(day);
});

test.each([
  [2_958_466, 1900],
  [2_957_004, 1904],
  [2_958_465, 1904],
  [-1, 1900],
  [-1, 1904],
  [Number.NaN, 1900],
  [Number.POSITIVE_INFINITY, 1904],
] as const)("serial date %d with the epoch %d is outside the range of spreadsheets", (serial, epoch) => {
  expect(serialDay(serial, epoch)).toBeUndefined();
});
