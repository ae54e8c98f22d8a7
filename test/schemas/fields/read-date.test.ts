import { describe, expect, test } from "vitest";

import { readDate } from "../../../schemas/fields/read-date.ts";

type Precision = Parameters<typeof readDate>[1];

/** Returns the readings as `date: words`, with an exclamation mark if the reading is certain. */
function read(text: string, precision: Precision = "day"): string[] {
  const { readings, certain } = readDate(text, precision);
  return readings.map(({ date, words }) => `${date}: ${words}${certain ? "!" : ""}`);
}

describe("reads a date in the formats of the United Kingdom", () => {
  test.each([
    ["31/03/2026", ["2026-03-31: 31 March 2026!"]],
    ["31.3.2026", ["2026-03-31: 31 March 2026!"]],
    ["31 - 03 - 2026", ["2026-03-31: 31 March 2026!"]],
    ["05/05/2026", ["2026-05-05: 5 May 2026!"]],
    ["2026/3/1", ["2026-03-01: 1 March 2026!"]],
    ["20260301", ["2026-03-01: 1 March 2026!"]],
    ["1 February 2026", ["2026-02-01: 1 February 2026!"]],
    ["1st of February, 2026", ["2026-02-01: 1 February 2026!"]],
    ["Sunday 1 Feb 2026", ["2026-02-01: 1 February 2026!"]],
    ["Sun, 1st Feb. 2026", ["2026-02-01: 1 February 2026!"]],
    ["February 1st, 2026", ["2026-02-01: 1 February 2026!"]],
    ["1-FEB-2026", ["2026-02-01: 1 February 2026!"]],
    ["30 Sept 2026", ["2026-09-30: 30 September 2026!"]],
    ["2026-03-31T09:30:00Z", ["2026-03-31: 31 March 2026!"]],
    ["2026-03-31 09:30", ["2026-03-31: 31 March 2026!"]],
    ["03/31/2026", ["2026-03-31: 31 March 2026!"]],
    ["2026_03_31", ["2026-03-31: 31 March 2026!"]],
    ["1 Chwefror 2026", ["2026-02-01: 1 February 2026!"]],
    ["31 Gorffennaf 2026", ["2026-07-31: 31 July 2026!"]],
  ])("%s, with certainty", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    ["01/02/2026", ["2026-02-01: 1 February 2026", "2026-01-02: 2 January 2026"]],
    ["1/2/26", ["2026-02-01: 1 February 2026", "2026-01-02: 2 January 2026"]],
    ["31/12/25", ["2025-12-31: 31 December 2025"]],
    ["1-Feb-26", ["2026-02-01: 1 February 2026"]],
    ["1 Feb '26", ["2026-02-01: 1 February 2026"]],
    ["31/12/99", ["1999-12-31: 31 December 1999"]],
    ["26-05-01", ["2026-05-01: 1 May 2026", "2001-05-26: 26 May 2001"]],
    ["01-02-26", ["2026-02-01: 1 February 2026", "2026-01-02: 2 January 2026"]],
    ["31-12-25", ["2025-12-31: 31 December 2025"]],
    ["2026-31-03", ["2026-03-31: 31 March 2026"]],
  ])("%s, without certainty", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each(["31/12/9999", "9999-12-31", "1 January 0001", "0001-01-01", "1823-05-01"])(
    "but not %s, in a year outside the valid range",
    (text) => {
      expect(read(text)).toEqual([]);
      expect(read(text, "approximate")).toEqual([]);
    },
  );

  test.each([
    "March 2026",
    "2026-03",
    "2026",
    "31 March",
    "summer 2026",
    "today",
    "",
    "1 Foo 2026",
    "12.5",
    "99/99/2026",
  ])("but not %j, which is not a day", (text) => {
    expect(read(text)).toEqual([]);
    expect(readDate(text, "day").noSuchDay).toBe(false);
  });

  test.each(["2026-02-30", "30/02/2026", "31 June 2026", "29/02/2025"])(
    "but not %s, a day that does not exist",
    (text) => {
      expect(readDate(text, "day")).toEqual({ readings: [], certain: false, noSuchDay: true });
    },
  );
});

describe("reads a month or a year where that is precise enough", () => {
  test.each<[string, Precision, string[]]>([
    ["March 2026", "approximate", ["2026-03: March 2026!"]],
    ["Mar 2026", "approximate", ["2026-03: March 2026!"]],
    ["03/2026", "approximate", ["2026-03: March 2026!"]],
    ["2026/3", "approximate", ["2026-03: March 2026!"]],
    ["Mar-26", "approximate", ["2026-03: March 2026"]],
    ["31/03/2026", "approximate", ["2026-03-31: 31 March 2026!"]],
    ["2024/25", "approximate", ["2024: the year from April 2024"]],
    ["2024-2025", "year", ["2024: the year from April 2024"]],
    ["FY 2024/25", "year", ["2024: the year from April 2024"]],
    ["Spring 2024", "approximate", ["2024: the year 2024"]],
    ["c. 2023", "approximate", ["2023: the year 2023"]],
    ["2024?", "approximate", ["2024: the year 2024"]],
    ["late 2024", "approximate", ["2024: the year 2024"]],
    ["Q1 2024", "approximate", ["2024: the year 2024"]],
    ["since 2021", "year", ["2021: the year 2021"]],
    ["2024/26", "year", []],
    ["21", "year", []],
  ])("%s with the precision “%s”", (text, precision, expected) => {
    expect(read(text, precision)).toEqual(expected);
  });
});

test.each([
  ["question marks", `2024${"?".repeat(30_000)}`],
  ["quarters", `2024${" q1".repeat(20_000)}`],
  ["words", `${"about ".repeat(10_000)}2024`],
])("refuses a text with tens of thousands of %s", (_, text) => {
  expect(readDate(text, "approximate")).toEqual({ readings: [], certain: false, noSuchDay: false });
});
