import { describe, expect, test } from "vitest";

import { didYouMean, nearest, suggest, unambiguousMatch } from "../../../schemas/likeness/suggest.ts";

const fields = ["name", "summary", "services", "stage", "tags", "type", "links", "licences", "reviewed", "retired"];

describe("what somebody may have meant", () => {
  test.each([
    ["a letter too few", "sumary", ["summary"]],
    ["a letter too many", "summmary", ["summary"]],
    ["a wrong letter", "xervices", ["services"]],
    ["two letters the wrong way round", "naem", ["name"]],
    ["two slips", "sumray", ["summary"]],
    ["capitals", "Summary", ["summary"]],
    ["spaces and underscores", "last_reviewed", []],
    ["a word that was cut short", "licen", ["licences"]],
    ["a word that goes on", "reviewedOn", ["reviewed"]],
    ["several, the nearest first", "stags", ["stage", "tags"]],
    ["nothing near", "colour", []],
    ["too little to go on", "x", []],
    ["a short word, only one slip away", "tpye", ["type"]],
    ["a short word two slips away", "tzpq", []],
  ])("%s: %s", (_, word, expected) => {
    expect(suggest(word, fields)).toEqual(expected);
  });

  test("is asked as a question of up to three", () => {
    expect(didYouMean([])).toBe("");
    expect(didYouMean(["stage"])).toBe(" Did you mean “stage”?");
    expect(didYouMean(["a", "b", "c", "d"])).toBe(" Did you mean “a” or “b” or “c”?");
  });
});

describe("what somebody surely meant", () => {
  test.each([
    ["a slip in a long word", "licnces", "licences"],
    ["one slip in a short word", "stge", "stage"],
    ["the same but for case", "REVIEWED", "reviewed"],
    ["the same but for how words are joined", "case_study", undefined],
    ["a word that was cut short", "licen", undefined],
    ["a word of three letters", "tag", undefined],
    ["nothing near", "colour", undefined],
  ])("%s: %s", (_, word, expected) => {
    expect(unambiguousMatch(word, fields)).toBe(expected);
  });

  test("is nothing when two are as near", () => {
    expect(unambiguousMatch("products", ["product", "productz"])).toBeUndefined();
    expect(unambiguousMatch("open_play", ["open-play", "openplay"])).toBeUndefined();
  });

  test("is the one that differs in case and separators alone, whatever else is near", () => {
    expect(unambiguousMatch("Open Play", ["open-play", "open-plays"])).toBe("open-play");
  });
});

describe("the nearest, however far away", () => {
  test("come first in the order of their edit distance", () => {
    expect(nearest("stagename", fields, 2)).toEqual(["stage", "name"]);
  });

  test.each(["x".repeat(100_000), ""])("are found for “%.10s”", (word) => {
    expect(nearest(word, fields, 3)).toHaveLength(3);
  });

  test("are all of them where there are few", () => {
    expect(nearest("colour", ["email", "role"], 3).toSorted()).toEqual(["email", "role"]);
  });
});
