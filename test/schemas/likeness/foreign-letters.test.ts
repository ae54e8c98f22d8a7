import { describe, expect, test } from "vitest";

import { foreignWordsIn } from "../../../schemas/likeness/foreign-letters.ts";

describe("look-alike letters are seen", () => {
  test.each([
    ["in a word of two scripts", "Оpen Play", "Оpen", "a Cyrillic letter"],
    ["in a word with one Greek letter", "Open Plαy", "Plαy", "a Greek letter"],
    ["in a word that has nothing else", "раурау", "раурау", "a Cyrillic letter"],
    ["that are phonetic signs", "ɡov forms", "ɡov", "a letter of another alphabet"],
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
])("%s is what it seems to be", (name) => {
  expect(foreignWordsIn(name)).toEqual([]);
});

test("letters in another form are shown as plain ones", () => {
  expect(foreignWordsIn("Ｏｐｅｎ Play")[0]?.plain).toBe("Open");
});
