import { expect, test } from "vitest";

import { wordsIn } from "../../../schemas/likeness/words.ts";

test.each([
  ["Stoke-on-Trent", ["stoke", "on", "trent"]],
  ["King's Lynn & West Norfolk", ["kings", "lynn", "and", "west", "norfolk"]],
  ["King’s Lynn", ["kings", "lynn"]],
  ["Ynys Môn", ["ynys", "mon"]],
  ["St. Helens", ["st", "helens"]],
  ["Saint Helens", ["st", "helens"]],
  ["365 (Microsoft)", ["365", "microsoft"]],
  ["…", []],
])("the words of “%s” are %j", (name, words) => {
  expect(wordsIn(name)).toEqual(words);
});
