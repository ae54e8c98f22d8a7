import { expect, test } from "vitest";

import { fieldIn, isMapping } from "../../../schemas/yaml/mapping.ts";
import { valueAt } from "../../../schemas/yaml/value-at.ts";

const value = { name: "Camden", links: [{ url: "https://example.org/" }], contract: null };

test.each([
  [[], value],
  [["name"], "Camden"],
  [["links", 0, "url"], "https://example.org/"],
  [["contract"], null],
])("the path %j leads to a value", (path, found) => {
  expect(valueAt(value, path)).toBe(found);
});

test.each([
  [["summary"]],
  [["links", 1, "url"]],
  [["contract", "until"]],
  [["name", "length"]],
  [["summary", "length"]],
  [["constructor"]],
  [["links", "at"]],
])("the path %j leads to nothing that a file says", (path) => {
  expect(valueAt(value, path)).toBeUndefined();
});

test("a set of fields is no list, no single value and not nothing", () => {
  expect([{}, value].every(isMapping)).toBe(true);
  expect([[], "Camden", 7, true, null, undefined, () => value].some(isMapping)).toBe(false);
});

test("what every object has is no field", () => {
  expect([fieldIn(value, "name"), fieldIn(value, "constructor")]).toEqual(["Camden", undefined]);
});
