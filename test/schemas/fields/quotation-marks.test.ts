import { describe, expect, test } from "vitest";

import { withoutQuotationMarks } from "../../../schemas/fields/quotation-marks.ts";

describe("quotation marks", () => {
  test.each([
    ["“Open Play”", "Open Play"],
    ["‘Open Play’", "Open Play"],
    ["«Open Play»", "Open Play"],
    ["« Open Play »", "Open Play"],
    ["„Open Play“", "Open Play"],
    ["”Open Play”", "Open Play"],
    ['“Open Play"', "Open Play"],
    ['"Open Play”', "Open Play"],
    ["‘Open Play'", "Open Play"],
    ['"Open Play"', "Open Play"],
    ["`Open Play`", "Open Play"],
    ["‘Children’s play’", "Children’s play"],
    ["“Children’s ‘drop in’ play”", "Children’s ‘drop in’ play"],
    ["“Open Play”,", "Open Play"],
    ["“It helps”.", "It helps."],
    ["“It helps.”", "It helps."],
    ["“Open Play", "Open Play"],
    ["Open Play”", "Open Play"],
    ['Open Play"', "Open Play"],
    ['"Open Play', "Open Play"],
  ])("around the whole text are stripped: %s", (written, text) => {
    expect(withoutQuotationMarks(written)).toBe(text);
  });

  test.each([
    "Open Play",
    "“Open” and “closed”",
    "‘Open’ and ‘closed’",
    "“Open” Play",
    "Play “outside”",
    "It says “hello” to you”",
    "’tis the season",
    'Screens of 24"',
    'Screens of 24 "',
    'It says "hello"',
    "The councils’",
    "'open' or 'closed'",
    "“”",
    "“ ”",
    "“",
    "",
    "  Open Play  ",
  ])("are left in other texts: %j", (text) => {
    expect(withoutQuotationMarks(text)).toBeUndefined();
  });
});
