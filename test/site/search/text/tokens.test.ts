import { expect, test } from "vitest";

import { partsOf, tokensOf, wordsOf } from "../../../../site/search/text/tokens.ts";
import fc from "../../../helpers/properties.ts";

test.each([
  ["Plan X’s map", ["plan", "xs", "map"]],
  ["open-referral", ["open", "referral"]],
  ["Ynys Môn", ["ynys", "mon"]],
  ["WCAG 2.2 (AA)", ["wcag", "2.2", "aa"]],
  ["v2.1, 0.4. and wcag2.2", ["2.1", "0.4", "and", "wcag2.2"]],
  ["£10,000 in 1,2 or 2026,2027", ["10000", "in", "1", "2", "or", "2026", "2027"]],
  ["E-books, e- and love-bird", ["ebooks", "e", "and", "love", "bird"]],
  ["C#", ["c"]],
  ["🙂 %%%", []],
])("“%s” has the words %j", (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test.each([
  ["FixMyStreet", ["fix", "my", "street"]],
  ["LocalGov", ["local", "gov"]],
  ["OpenAPI", ["open", "api"]],
  ["Open311", ["open", "311"]],
  ["wcag2.2", ["wcag", "2.2"]],
  ["e-billing", ["billing"]],
  ["WhoCanIVoteFor", []],
  ["PlanX", []],
  ["GOV", []],
  ["street", []],
])("“%s” has the parts %j", (word, parts) => {
  expect(partsOf(word)).toEqual(parts);
});

test("a token has its position in the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      for (const { surface, start, end } of tokensOf(text)) expect(text.slice(start, end)).toBe(surface);
    }),
  );
});
