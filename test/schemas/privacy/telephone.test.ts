import { describe, expect, test } from "vitest";

import { telephoneIn } from "../../../schemas/privacy/telephone.ts";

describe("a telephone number is seen", () => {
  test.each([
    ["Ring 020 7946 0000 in the morning.", "020 7946 0000"],
    ["07700 900123", "07700 900123"],
    ["07700900123", "07700900123"],
    ["(0131) 555 0100", "(0131) 555 0100"],
    ["01632-960-001", "01632-960-001"],
    ["01632 96 00 01", "01632 96 00 01"],
    ["call 0161 496 0000.", "0161 496 0000"],
    ["tel:01632960001", "01632960001"],
    ["+44 20 7946 0000", "+44 20 7946 0000"],
    ["+44 (0)20 7946 0000", "+44 (0)20 7946 0000"],
    ["0044 7700 900123", "0044 7700 900123"],
    ["+353 1 234 5678", "+353 1 234 5678"],
    ["Telephone number 02079460000", "02079460000"],
  ])("in %s", (text, number) => {
    expect(telephoneIn(text)).toBe(number);
  });
});

describe("no telephone number of a person is seen", () => {
  test.each([
    "0800 123 456 and 0300 123 1234",
    "101 or 111",
    "09:00 to 17:00",
    "0900-1700",
    "07 30 - 18 30",
    "01.02.2026",
    "01 02 2026 03 04 2027",
    "2026-01-01T07:30:00",
    "2019-2020",
    "version 0.5.0",
    "UPRN 010023336956",
    "UPRN 01002333695",
    "ISBN 0-19-853453-1",
    "charity number 01234567890",
    "E09000007",
    "£01,000,000",
    "0.01632960001",
    "https://example.org/01632960001",
  ])("in %s", (text) => {
    expect(telephoneIn(text)).toBeUndefined();
  });
});
