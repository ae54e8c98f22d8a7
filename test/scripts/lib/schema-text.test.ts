import { expect, test } from "vitest";

import { schemaText } from "../../../scripts/lib/schema-text.ts";

test("what is said of a word stands on one line, and everything else as JSON has it", () => {
  expect(schemaText({ bodyText: "One: { two }", more: [{ bodyText: "Three" }] })).toBe(
    '{\n  "bodyText": "One: { two }",\n  "more": [\n    { "bodyText": "Three" }\n  ]\n}\n',
  );
});

test("a text of many blanks is read in one pass", () => {
  const bodyText = " ".repeat(500_000);
  expect(schemaText({ bodyText, more: 1 })).toBe(`{\n  "bodyText": "${bodyText}",\n  "more": 1\n}\n`);
});
