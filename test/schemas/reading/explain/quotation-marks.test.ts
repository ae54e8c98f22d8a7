import { expect, test } from "vitest";

import { entry, openPlay, problemsIn } from "../../../helpers/catalogues.ts";

/** Returns the rule, start of the message, correction and fix of each problem of a product with more fields. */
function explanationsOf(more: string): (string | undefined)[][] {
  return problemsIn({
    [openPlay]: entry("Open Play", more),
    "camden/standards/uprn.yml": entry("UPRN"),
  }).map(({ rule, message, correction, fix }) => [rule, message.slice(0, 60), correction, fix?.text]);
}

test.each([
  ["a word", "stage: “live”\n", "live", "stage: live"],
  ["a word in a list", "hosting: [‘self’, supplier]\n", "self", "- self"],
  ["a date", "retired: { date: “2026-01-01”, reason: It ended. }\n", "2026-01-01", "date: 2026-01-01"],
  ["a tag", "tags: [«play»]\n", "play", "- play"],
  ["a licence", 'licences: { code: “MIT" }\n', "MIT", "code: MIT"],
  [
    "a link",
    "security: { policy: “https://www.example.org/” }\n",
    "https://www.example.org/",
    "policy: https://www.example.org/",
  ],
  [
    "an address",
    "contacts: [{ role: Team, email: “digital@camden.gov.uk” }]\n",
    "digital@camden.gov.uk",
    "email: digital@camden.gov.uk",
  ],
])("removes typographic quotation marks around %s", (_, more, inner, correction) => {
  const [[rule, message, ...rest] = [], ...others] = explanationsOf(more);

  expect(others).toEqual([]);
  expect([rule, ...rest]).toEqual(["invalid-value", correction, inner]);
  expect(`“${inner}” has quotation marks around it that YAML does not use, so they are`.slice(0, 60)).toBe(message);
});

test("explains an invalid value inside typographic quotation marks as without them", () => {
  expect(explanationsOf("retired: { date: “1 May 2026”, reason: It ended. }\n")).toEqual([
    [
      "invalid-value",
      expect.stringMatching(/^“1 May 2026” cannot be used for “date”/),
      "date: 2026-05-01",
      "2026-05-01",
    ],
  ]);
});

test("resolves a slug inside typographic quotation marks", () => {
  expect(explanationsOf("standards: [{ standard: “uprn”, level: meets }]\n")).toEqual([
    ["invalid-value", expect.stringContaining("is not a slug. The standard that you mean"), "standard: uprn", "uprn"],
  ]);
});

test("reads the name of a field without typographic quotation marks", () => {
  expect(explanationsOf("“stage”: live\n")).toEqual([["unknown-field", expect.any(String), "stage: live", "stage"]]);
});
