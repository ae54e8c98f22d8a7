import { expect, test } from "vitest";

import { nounOf, withArticle } from "../../../schemas/fields/noun.ts";
import { kindNames, kinds } from "../../../schemas/index.ts";

test("every kind has its article", () => {
  expect(kindNames.map((kind) => withArticle(kinds[kind].label.one))).toEqual([
    "a product",
    "a standard",
    "a case study",
    "an opportunity",
    "an authority",
  ]);
});

test.each([
  ["Summary", "a summary"],
  ["End date", "an end date"],
  ["Services", "services"],
  ["API address", "an API address"],
  ["What it costs", "what it costs"],
])("an answer to “%s” is called “%s”", (title, noun) => {
  expect(nounOf(title)).toBe(noun);
});
