import { expect, test } from "vitest";

import { isScalar, scalar } from "../../../schemas/yaml/scalar.ts";

test.each([
  ["single quotes", "it's", "'x'", "'it''s'"],
  ["double quotes", 'say "so"', '"x"', String.raw`"say \"so\""`],
  ["no quotes", "plain", "old", "plain"],
  ["single quotes inside", "plain", "a 'b'", "plain"],
  ["double quotes inside", "plain", 'a "b"', "plain"],
  ["single quotes, which cannot hold a control character", "a\u0007b", "'x'", String.raw`"a\ab"`],
  ["no characters, where YAML needs quotes", "true", "", '"true"'],
])("keeps the style of a text with %s", (_, text, old, yaml) => {
  for (const indent of [undefined, 2, 4]) expect(scalar(text, indent, old)).toBe(yaml);
});

test.each([
  [undefined, String.raw`"a\nb"`],
  [2, "|-\n  a\n  b"],
  [4, "|-\n    a\n    b"],
  [6, "|-\n      a\n      b"],
])("writes a text of two lines with the indentation %j", (indent, yaml) => {
  expect(scalar("a\nb", indent, "'x'")).toBe(yaml);
});

test.each([
  [2, "|2-\n    a\n  b"],
  [4, "|2-\n      a\n    b"],
])("keeps spaces at the start of a text with the indentation %j", (indent, yaml) => {
  expect(scalar("  a\nb", indent)).toBe(yaml);
});

test("needs no indentation indicator for spaces on later lines", () => {
  expect(scalar("a  b\n  c", 4)).toBe("|-\n    a  b\n      c");
});

test("never folds a line of text", () => {
  const long = Array.from({ length: 40 }, () => "word").join(" ");
  for (const indent of [undefined, 2, 4]) expect(scalar(long, indent)).toBe(long);
});

test("writes the text “undefined” like any other", () => {
  for (const indent of [undefined, 2, 4]) expect(scalar("undefined", indent)).toBe("undefined");
});

test("quotes a comma only inside brackets", () => {
  expect([scalar("a, b", undefined), scalar("a, b", 2)]).toEqual(['"a, b"', "a, b"]);
});

test.each([
  [true, "true"],
  [7, "7"],
  [null, "null"],
])("writes %j without quotes in place of a quoted text", (value, yaml) => {
  expect(scalar(value, 2, '"x"')).toBe(yaml);
  expect(scalar(value, undefined, "'x'")).toBe(yaml);
});

test("a scalar is a text, a number, a boolean or null", () => {
  expect(["a", 7, true, null, undefined].every(isScalar)).toBe(true);
  expect([{}, []].some(isScalar)).toBe(false);
});
