import { describe, expect, test } from "vitest";

import { monthsBefore } from "../../../schemas/fields/calendar.ts";
import { approximateDate, date, year } from "../../../schemas/fields/date.ts";

describe("a day is a real one, written year-month-day", () => {
  test.each(["2026-03-31", "2024-02-29", "2000-02-29", "1999-12-31", "1900-01-01", "2099-12-31"])("%s", (day) => {
    expect(date.safeParse(day).success).toBe(true);
    expect(approximateDate.safeParse(day).success).toBe(true);
  });

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
  ])("%j is none", (day) => {
    expect(date.safeParse(day).success).toBe(false);
    expect(approximateDate.safeParse(day).success).toBe(false);
  });
});

describe("what is not known to the day is given to the month or the year", () => {
  test.each(["2024", "1998", "2024-06", "2024-12"])("%s", (text) => {
    expect(approximateDate.safeParse(text).success).toBe(true);
  });

  test.each(["1066", "1066-01-01", "24", "2024-", "2024-13", "2024-6", "2024-06-", "about 2024", "2024-W23", ""])(
    "%j is neither",
    (text) => {
      expect(approximateDate.safeParse(text).success).toBe(false);
    },
  );

  test("and a year is a year", () => {
    expect(year.safeParse("2024").success).toBe(true);
    expect(year.safeParse("2024-06").success).toBe(false);
    expect(year.safeParse(2024).success).toBe(false);
  });
});

describe("months before a day", () => {
  test.each([
    ["2026-11-21", 12, "2025-11-21"],
    ["2026-11-21", 24, "2024-11-21"],
    ["2024-02-29", 12, "2023-02-28"],
    ["2026-03-31", 1, "2026-02-28"],
    ["2026-01-15", 1, "2025-12-15"],
    ["2026-12-31", 6, "2026-06-30"],
  ])("%s less %i", (day, months, expected) => {
    expect(monthsBefore(day, months)).toBe(expected);
  });
});
