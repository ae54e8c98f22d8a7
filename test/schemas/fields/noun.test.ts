import { expect, test } from "vitest";

import { nounOf, withArticle } from "../../../schemas/fields/noun.ts";

test.each(["a product", "a case study", "an opportunity", "an authority"])("chooses the article of %s", (noun) => {
  expect(withArticle(noun.replace(/^an? /, ""))).toBe(noun);
});

test.each([
  ["Summary", "a summary"],
  ["End date", "an end date"],
  ["Services", "services"],
  ["API address", "an API address"],
  ["What it costs", "what it costs"],
])("“%s” becomes “%s” in a sentence", (title, noun) => {
  expect(nounOf(title)).toBe(noun);
});
