import { describe, expect, test } from "vitest";

import { foreignWordsIn } from "../../../schemas/likeness/foreign-letters.ts";

describe("finds look-alike letters", () => {
  test.each([
    ["in a word of two scripts", "Оpen Play", "Оpen", "a Cyrillic letter"],
    ["in a word with one Greek letter", "Open Plαy", "Plαy", "a Greek letter"],
    ["that make up a whole word", "раурау", "раурау", "a Cyrillic letter"],
    ["of the phonetic alphabet", "ɡov forms", "ɡov", "a letter of another alphabet"],
    ["in full width", "Ｏｐｅｎ Play", "Ｏｐｅｎ", "another form of a letter"],
    ["in mathematical bold", "𝐎𝐩𝐞𝐧 Play", "𝐎𝐩𝐞𝐧", "another form of a letter"],
  ])("%s", (_, name, word, origin) => {
    expect(foreignWordsIn(name)).toMatchObject([{ word, origin }]);
  });
});

test.each([
  "Gwasanaethau Cymraeg",
  "Tŷ’r Cyngor",
  "Àite-cluiche",
  "Łódź łódź",
  "Яндекс Ltd",
  "中文 forms",
  "kΩ meter",
  "CO₂ map",
  "nº 10",
  "Stage Ⅱ™",
])("finds no look-alike letters in %s", (name) => {
  expect(foreignWordsIn(name)).toEqual([]);
});

test("shows full-width letters as plain ones", () => {
  expect(foreignWordsIn("Ｏｐｅｎ Play")[0]?.plain).toBe("Open");
});
