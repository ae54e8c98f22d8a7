import { expect, test } from "vitest";

import { wantsReplaced } from "../../../../site/search/query/instead-of.ts";

test.each([
  ["instead of Idox Uniform", "Idox Uniform"],
  ["alternative to Confirm", "Confirm"],
  ["Alternatives to Confirm?", "Confirm"],
  ["an alternative for Mosaic", "Mosaic"],
  ["replacement for SAP", "SAP"],
  ["what can we use instead of Modern.gov", "Modern.gov"],
  ["replacing Civica APP", "Civica APP"],
  ["moving away from Northgate", "Northgate"],
  ["what replaces Capita One?", "Capita One"],
  ["what could replace SAP", "SAP"],
  ["replace Idox Uniform with something open", "Idox Uniform"],
  ["moving from Northgate to SAP", "Northgate"],
  ["competitors of Civica", "Civica"],
  ["what is the alternative to Capita One?", "Capita One"],
  ["are there any open alternatives to Mosaic", "Mosaic"],
  ["how can we replace Uniform?", "Uniform"],
  ["how do we leave Firmstep", "Firmstep"],
  ["what replaced Liquidlogic in Norfolk", "Liquidlogic"],
])("“%s” asks what can replace %s", (query, replaced) => {
  expect(wantsReplaced(query)).toBe(replaced);
});

test.each([
  "Confirm",
  "alternative provision",
  "bin replacement",
  "replacement bin",
  "instead of",
  "replacing ",
  "leave management",
])("“%s” asks for no replacement", (query) => {
  expect(wantsReplaced(query)).toBeUndefined();
});

test("a query with many spaces and question marks is read in linear time", () => {
  const replaced = `Confirm${" ?".repeat(300_000)}x`;
  expect(wantsReplaced(`instead of ${replaced}? `)).toBe(replaced);
});
