import { expect, test } from "vitest";

import { schemaText } from "../../../scripts/lib/schema-text.ts";

test("puts the description of a value on one line, and formats the rest as JSON", () => {
  expect(schemaText({ bodyText: "One: { two }", more: [{ bodyText: "Three" }] })).toBe(
    '{\n  "bodyText": "One: { two }",\n  "more": [\n    { "bodyText": "Three" }\n  ]\n}\n',
  );
});

test("formats a text of many spaces in linear time", () => {
  const bodyText = " ".repeat(500_000);
  expect(schemaText({ bodyText, more: 1 })).toBe(`{\n  "bodyText": "${bodyText}",\n  "more": 1\n}\n`);
});
