import { describe, expect, test } from "vitest";

import { didYouMean, nearest, suggest, unambiguousMatch } from "../../../schemas/likeness/suggest.ts";

const fields = ["name", "summary", "services", "stage", "tags", "type", "links", "licences", "reviewed", "retired"];

describe("suggestions for", () => {
  test.each([
    ["a missing letter", "sumary", ["summary"]],
    ["an extra letter", "summmary", ["summary"]],
    ["a wrong letter", "xervices", ["services"]],
    ["transposed letters", "naem", ["name"]],
    ["two typos", "sumray", ["summary"]],
    ["capitals", "Summary", ["summary"]],
    ["a field after another word", "last_reviewed", []],
    ["an abbreviated word", "licen", ["licences"]],
    ["a field before another word", "reviewedOn", ["reviewed"]],
    ["several near fields, nearest first", "stags", ["stage", "tags"]],
    ["no near field", "colour", []],
    ["a single letter", "x", []],
    ["a short word one typo away", "tpye", ["type"]],
    ["a short word two typos away", "tzpq", []],
  ])("%s: %s", (_, word, expected) => {
    expect(suggest(word, fields)).toEqual(expected);
  });
});

test("the question has up to three suggestions", () => {
  expect(didYouMean([])).toBe("");
  expect(didYouMean(["stage"])).toBe(" Did you mean “stage”?");
  expect(didYouMean(["a", "b", "c", "d"])).toBe(" Did you mean “a”, “b” or “c”?");
});

describe("the unambiguous match", () => {
  test.each([
    ["a typo in a long word", "licnces", "licences"],
    ["a typo in a short word", "stge", "stage"],
    ["another case", "REVIEWED", "reviewed"],
    ["an abbreviated word", "licen", undefined],
    ["a word of three letters", "tgs", undefined],
    ["the singular of a short word", "tag", "tags"],
    ["another letter in a short word", "stamp", undefined],
    ["no near field", "colour", undefined],
    ["two typos", "sumray", undefined],
    ["the singular", "licence", "licences"],
    ["a typo in the singular", "licnce", "licences"],
    ["another first letter", "denewed", undefined],
    ["a missing first letter", "ummary", "summary"],
    ["a word near in letters alone", "testing", undefined],
  ])("of %s: %s", (_, word, expected) => {
    expect(unambiguousMatch(word, fields)).toBe(expected);
  });

  test("is undefined where two are equally near", () => {
    expect(unambiguousMatch("producs", ["product", "produce"])).toBeUndefined();
    expect(unambiguousMatch("open_play", ["open-play", "openplay"])).toBeUndefined();
  });

  test("is the one that differs only in case and separators, whatever else is near", () => {
    expect(unambiguousMatch("Open Play", ["open-play", "open-plays"])).toBe("open-play");
  });
});

describe("the nearest words, however distant,", () => {
  test("are in the order of their edit distance", () => {
    expect(nearest("stagename", fields, 2)).toEqual(["stage", "name"]);
  });

  test.each(["x".repeat(100_000), ""])("are as many as asked for, even for “%.10s”", (word) => {
    expect(nearest(word, fields, 3)).toHaveLength(3);
  });

  test("are all words of a short list", () => {
    expect(nearest("colour", ["email", "role"], 3).toSorted()).toEqual(["email", "role"]);
  });
});
