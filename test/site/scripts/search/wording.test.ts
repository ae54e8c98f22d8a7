import { describe, expect, test } from "vitest";

import { resultsInWords } from "../../../../site/scripts/search/wording.ts";
import type { Findings } from "../../../../site/search/query/findings.ts";

const found: Findings = {
  query: "open play",
  concepts: [],
  numbers: [1, 2, 3],
  partial: false,
  texts: "searched",
  missingIn: () => [],
  inTextOf: () => [],
  suggestions: [],
  acronyms: [],
  systems: [],
  councils: [],
};
const corrected: Findings = { ...found, typed: "opne play" };

describe("what a search says of its results", () => {
  test.each<[number, Findings, string]>([
    [3, found, "3 results for “open play”"],
    [1, corrected, "No results for “opne play”. 1 result for “open play”"],
    [2, { ...found, partial: true }, "No results for “open play”. 2 results with some of its words"],
    [0, { ...found, numbers: [] }, "No results for “open play”"],
  ])("%i of it", (count, findings, words) => {
    expect(resultsInWords(count, findings)).toBe(words);
  });

  test.each<[Findings, string]>([
    [found, "No results for “open play” with these filters"],
    [corrected, "No results for “opne play”. None for “open play” with these filters"],
    [{ ...found, partial: true }, "No results for “open play”. None with some of its words and these filters"],
    [{ ...found, query: "" }, "No results with these filters"],
  ])("announces nothing that a filter takes away", (findings, words) => {
    expect(resultsInWords(0, findings)).toBe(words);
  });
});
