import { expect, test } from "vitest";

import { lineToYaml, scalarToYaml, toYaml } from "../../../schemas/yaml/dump.ts";

const eleven = "abcdefghijk";
const ten = "abcdefghij";
const long = Array.from({ length: 40 }, () => "word").join(" ");

test.each([
  ["a few words on one line", ["x", "y-z", "a.b_c"], "a: [x, y-z, a.b_c]"],
  ["no items in brackets", [], "a: []"],
  ["77 characters on one line", [eleven, eleven, eleven, eleven, eleven, ten], `a: [${`${eleven}, `.repeat(5)}${ten}]`],
  ["78 characters on a line each", Array(6).fill(eleven), `a:${`\n  - ${eleven}`.repeat(6)}`],
  ["phrases on a line each", ["x y", "z"], "a:\n  - x y\n  - z"],
  ["words with punctuation on a line each", ["a:b", "c"], "a:\n  - a:b\n  - c"],
  ["mappings on a line each", [{ b: 1 }], "a:\n  - b: 1"],
])("writes a list of %s", (_, list, yaml) => {
  expect(toYaml({ a: list })).toBe(yaml);
});

test.each([
  ["with paragraphs as a block", "One.\n\nTwo.\n", "a: |\n  One.\n\n  Two."],
  ["of several lines as a block", "One.\nTwo.", "a: |-\n  One.\n  Two."],
  ["with blank lines at its end in quotes, which keep them", "One.\n\n\n", String.raw`a: "One.\n\n\n"`],
  ["that is a date without quotes", "2026-01-01", "a: 2026-01-01"],
  ["that looks like a number in quotes", "1.10", 'a: "1.10"'],
  ["that looks like a boolean in quotes", "true", 'a: "true"'],
])("writes a text %s", (_, text, yaml) => {
  expect(toYaml({ a: text })).toBe(yaml);
});

test("folds a long text at 118 characters, unless it has to stay on one line", () => {
  expect(
    Math.max(
      ...toYaml({ a: long })
        .split("\n")
        .map(({ length }) => length),
    ),
  ).toBeLessThanOrEqual(118);
  expect(toYaml({ a: long })).toContain("\n");
  expect(lineToYaml(long)).toBe(long);
  expect(scalarToYaml(long)).toBe(long);
});

test.each([
  ["a, b", '"a, b"', "a, b"],
  ["a]", '"a]"', "a]"],
  ["{a", '"{a"', '"{a"'],
  ["a\nb", String.raw`"a\nb"`, String.raw`"a\nb"`],
  ["a: b", '"a: b"', '"a: b"'],
  ["it's", "it's", "it's"],
  ['say "yes"', 'say "yes"', 'say "yes"'],
  ['"👩‍💻": yes', `'"👩‍💻": yes'`, `'"👩‍💻": yes'`],
  ['"yes": no', `'"yes": no'`, `'"yes": no'`],
  [`"it's", no`, `'"it''s", no'`, `'"it''s", no'`],
  ['"a\\b", no', String.raw`"\"a\\b\", no"`, String.raw`"\"a\\b\", no"`],
  ["", '""', '""'],
])("quotes %j only where YAML requires it, inside brackets and outside", (text, inside, outside) => {
  expect([scalarToYaml(text), lineToYaml(text)]).toEqual([inside, outside]);
});
