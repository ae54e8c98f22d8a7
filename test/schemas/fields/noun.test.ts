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

test.each([
  ["council", "a council"],
  ["authority", "an authority"],
  ["NHS trust", "an NHS trust"],
  ["university", "a university"],
  ["integrated care board", "an integrated care board"],
  ["Academy trust", "an Academy trust"],
  ["UK university", "a UK university"],
  ["URL", "a URL"],
  ["umbrella body", "an umbrella body"],
])("“%s” has the article of its first sound: %s", (noun, withIts) => {
  expect(withArticle(noun)).toBe(withIts);
});
