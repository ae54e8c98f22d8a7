import { expect, test } from "vitest";

import { fieldIn, isMapping } from "../../../schemas/yaml/mapping.ts";
import { valueAt } from "../../../schemas/yaml/value-at.ts";

const value = { name: "Camden", links: [{ url: "https://example.org/" }], contract: null };

test.each([
  [[], value],
  [["name"], "Camden"],
  [["links", 0, "url"], "https://example.org/"],
  [["contract"], null],
])("finds the value at %j", (path, expected) => {
  expect(valueAt(value, path)).toBe(expected);
});

test.each([
  [["summary"]],
  [["links", 1, "url"]],
  [["contract", "until"]],
  [["name", "length"]],
  [["summary", "length"]],
  [["constructor"]],
  [["links", "at"]],
])("finds nothing at %j", (path) => {
  expect(valueAt(value, path)).toBeUndefined();
});

test("a mapping is neither a list, a scalar, null nor a function", () => {
  expect([{}, value].every(isMapping)).toBe(true);
  expect([[], "Camden", 7, true, null, undefined, () => value].some(isMapping)).toBe(false);
});

test("a property of every object is not a field", () => {
  expect([fieldIn(value, "name"), fieldIn(value, "constructor")]).toEqual(["Camden", undefined]);
});
