import { expect, test } from "vitest";

import { problemsOfProduct } from "../../../helpers/catalogues.ts";

test.each([
  ["a list in brackets", "features: [Search, Tool #1 choice]\n", 'features: [Search, "Tool #1 choice"]'],
  ["an item on a line of its own", "features: [\n  Search #1,\n  Find\n]\n", '  "Search #1",'],
  [
    "a mapping in braces",
    "retired: { reason: Issue #1, date: 2026-01-01 }\n",
    'retired: { reason: "Issue #1", date: 2026-01-01 }',
  ],
  ["the name of a field", "stage #1: live\n", "stage: live"],
  [
    "a text over several lines",
    "description: It closes\n  issue #42 and\n  more.\n",
    'description: "It closes\n  issue #42 and\n  more."',
  ],
  [
    "a heading inside a text",
    "description: It helps.\n  # More\n  It finds.\n",
    "description: |\n  It helps.\n  # More\n  It finds.",
  ],
  [
    "a heading inside a text below its field",
    "description:\n  It helps.\n  # More\n  It finds.\n",
    "description: |\n  It helps.\n  # More\n  It finds.",
  ],
])("explains a hash that cuts off %s, with the corrected lines", (_, more, correction) => {
  expect(problemsOfProduct(more).map((one) => [one.rule, one.message, one.correction])).toEqual([
    ["yaml-syntax", expect.stringMatching(/^The text after # is a comment, /), correction],
  ]);
});
