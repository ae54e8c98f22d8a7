import { expect, test } from "vitest";

import { isScalar, scalar } from "../../../schemas/yaml/scalar.ts";

test.each([
  ["single quotes", "it's", "'x'", "'it''s'"],
  ["double quotes", 'say "so"', '"x"', String.raw`"say \"so\""`],
  ["no quotes", "plain", "old", "plain"],
  ["quotes that are part of it", "plain", "a 'b'", "plain"],
  ["other quotes that are part of it", "plain", 'a "b"', "plain"],
  ["single quotes, which cannot hold a bell", "a\u0007b", "'x'", String.raw`"a\ab"`],
  ["nothing, where quotes are needed", "true", "", '"true"'],
])("a text in place of one with %s", (_, text, old, yaml) => {
  for (const indent of [undefined, 2, 4]) expect(scalar(text, indent, old)).toBe(yaml);
});

test.each([
  [undefined, String.raw`"a\nb"`],
  [2, "|-\n  a\n  b"],
  [4, "|-\n    a\n    b"],
  [6, "|-\n      a\n      b"],
])("a text of two lines with the indentation %j", (indent, yaml) => {
  expect(scalar("a\nb", indent, "'x'")).toBe(yaml);
});

test.each([
  [2, "|2-\n    a\n  b"],
  [4, "|2-\n      a\n    b"],
])("a text whose first line begins with spaces keeps them with the indentation %j", (indent, yaml) => {
  expect(scalar("  a\nb", indent)).toBe(yaml);
});

test("spaces inside a text of several lines are none of its indentation", () => {
  expect(scalar("a  b\n  c", 4)).toBe("|-\n    a  b\n      c");
});

test("a long text of one line stays on one", () => {
  const long = Array.from({ length: 40 }, () => "word").join(" ");
  for (const indent of [undefined, 2, 4]) expect(scalar(long, indent)).toBe(long);
});

test("the word undefined is a text like any other", () => {
  for (const indent of [undefined, 2, 4]) expect(scalar("undefined", indent)).toBe("undefined");
});

test("a comma needs quotes inside brackets alone", () => {
  expect([scalar("a, b", undefined), scalar("a, b", 2)]).toEqual(['"a, b"', "a, b"]);
});

test.each([
  [true, "true"],
  [7, "7"],
  [null, "null"],
])("%j has no quotes, whatever it takes the place of", (value, yaml) => {
  expect(scalar(value, 2, '"x"')).toBe(yaml);
  expect(scalar(value, undefined, "'x'")).toBe(yaml);
});

test("a value without parts", () => {
  expect(["a", 7, true, null, undefined].every(isScalar)).toBe(true);
  expect([{}, []].some(isScalar)).toBe(false);
});
