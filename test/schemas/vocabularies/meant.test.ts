import { describe, expect, test } from "vitest";

import { authorityTypes } from "../../../schemas/vocabularies/authority-types.ts";
import { wordMeant } from "../../../schemas/vocabularies/meant.ts";
import { moneyBands } from "../../../schemas/vocabularies/money.ts";
import { stages } from "../../../schemas/vocabularies/product.ts";
import { services } from "../../../schemas/vocabularies/services.ts";
import { entry, problemsIn } from "../../helpers/catalogues.ts";

describe("a text certainly means a word of a controlled list when it differs in", () => {
  test.each([
    ["case", "Live", stages.words, "live"],
    ["spacing", "metropolitan district", authorityTypes.words, "metropolitan-district"],
    ["the plural", "Library", services.words, "libraries"],
    ["using the title", "District council", authorityTypes.words, "non-metropolitan-district"],
    ["an ampersand", "Planning & building control", services.words, "planning-building"],
    ["one typo", "parkng", services.words, "parking"],
    ["two transposed letters", "lvie", stages.words, "live"],
  ])("%s", (_, typed, words, word) => {
    expect(wordMeant(words, typed)).toBe(word);
  });
});

describe("a text does not certainly mean a word of a controlled list when it", () => {
  test.each([
    ["is only part of the word", "district", authorityTypes.words],
    ["is two typos away", "parkgn", services.words],
    ["has other digits", "under-25k", moneyBands.words],
    ["is too short", "bta", stages.words],
    ["is near nothing", "dragons", services.words],
    ["is near two", "planed", { planned: { title: "Planned" }, planted: { title: "Planted" } }],
  ])("%s", (_, typed, words) => {
    expect(wordMeant(words, typed)).toBeUndefined();
  });
});

test("“district” gets a question with three types of council, and no fix", () => {
  const text = entry("London Borough of Camden", "claimed: false\ntype: district\n");
  const [problem] = problemsIn({ "camden/authority.yml": text });

  expect(problem?.message).toContain(
    "Did you mean “non-metropolitan-district”, “metropolitan-district” or “ni-district”?",
  );
  expect(problem?.fix).toBeUndefined();
});
