import { expect, test } from "vitest";

import { lineToYaml, scalarToYaml, toYaml } from "../../../schemas/yaml/dump.ts";

const eleven = "abcdefghijk";
const ten = "abcdefghij";
const long = Array.from({ length: 40 }, () => "word").join(" ");

test.each([
  ["a few words on one line", ["x", "y-z", "a.b_c"], "a: [x, y-z, a.b_c]"],
  ["nothing in brackets", [], "a: []"],
  ["77 characters on one line", [eleven, eleven, eleven, eleven, eleven, ten], `a: [${`${eleven}, `.repeat(5)}${ten}]`],
  ["78 characters below each other", Array(6).fill(eleven), `a:${`\n  - ${eleven}`.repeat(6)}`],
  ["a phrase below each other", ["x y", "z"], "a:\n  - x y\n  - z"],
  ["signs below each other", ["a:b", "c"], "a:\n  - a:b\n  - c"],
  ["sets of fields below each other", [{ b: 1 }], "a:\n  - b: 1"],
])("a list of %s", (_, list, yaml) => {
  expect(toYaml({ a: list })).toBe(yaml);
});

test.each([
  ["paragraphs as they are", "One.\n\nTwo.\n", "a: |\n  One.\n\n  Two."],
  ["lines as they are", "One.\nTwo.", "a: |-\n  One.\n  Two."],
  ["blank lines at its end in quotes, so that they swallow none", "One.\n\n\n", String.raw`a: "One.\n\n\n"`],
  ["a date plainly", "2026-01-01", "a: 2026-01-01"],
  ["what may be a number in quotes", "1.10", 'a: "1.10"'],
  ["what may be a truth value in quotes", "true", 'a: "true"'],
])("a text has %s", (_, text, yaml) => {
  expect(toYaml({ a: text })).toBe(yaml);
});

test("a long text goes over lines of at most 118 characters, and over none where it has to stay on one", () => {
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
])("%j is in quotes on a line only where it may need them", (text, inside, outside) => {
  expect([scalarToYaml(text), lineToYaml(text)]).toEqual([inside, outside]);
});
