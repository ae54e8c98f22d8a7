import { describe, expect, test } from "vitest";

import { approximateDate, date, year } from "../../../schemas/fields/date.ts";

describe("a date is a real day, as YYYY-MM-DD", () => {
  test.each(["2026-03-31", "2024-02-29", "2000-02-29", "1999-12-31", "1900-01-01", "2099-12-31"])(
    "accepts %s",
    (day) => {
      expect(date.safeParse(day).success).toBe(true);
      expect(approximateDate.safeParse(day).success).toBe(true);
    },
  );

  test.each([
    "2026-02-30",
    "2026-02-29",
    "1900-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-04-31",
    "2026-3-1",
    "20260331",
    "31/03/2026",
    "2026-03-31T00:00:00Z",
    " 2026-03-31",
    "2026-03-31\n",
    "9999-12-31",
    "2100-01-01",
    "1899-12-31",
    "0001-01-01",
  ])("refuses %j", (day) => {
    expect(date.safeParse(day).success).toBe(false);
    expect(approximateDate.safeParse(day).success).toBe(false);
  });
});

describe("an approximate date may also be a month or a year", () => {
  test.each(["2024", "1998", "2024-06", "2024-12"])("accepts %s", (text) => {
    expect(approximateDate.safeParse(text).success).toBe(true);
  });

  test.each(["1066", "1066-01-01", "24", "2024-", "2024-13", "2024-6", "2024-06-", "about 2024", "2024-W23", ""])(
    "refuses %j",
    (text) => {
      expect(approximateDate.safeParse(text).success).toBe(false);
    },
  );
});

test("a year is a text of four digits, neither a month nor a number", () => {
  expect(year.safeParse("2024").success).toBe(true);
  expect(year.safeParse("2024-06").success).toBe(false);
  expect(year.safeParse(2024).success).toBe(false);
});
