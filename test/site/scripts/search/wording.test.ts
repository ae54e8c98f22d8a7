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

describe("the heading of search results", () => {
  test.each<[string, number, Findings]>([
    ["3 results for “open play”", 3, found],
    ["No results for “opne play”. 1 result for “open play”", 1, corrected],
    ["No results for “open play”. 2 results with some of its words", 2, { ...found, partial: true }],
    ["No results for “open play”", 0, { ...found, numbers: [] }],
  ])("says: %s", (heading, count, findings) => {
    expect(resultsInWords(count, findings)).toBe(heading);
  });

  test.each<[string, Findings]>([
    ["No results for “open play” with these filters", found],
    ["No results for “opne play”. None for “open play” with these filters", corrected],
    ["No results for “open play”. None with some of its words and these filters", { ...found, partial: true }],
    ["No results with these filters", { ...found, query: "" }],
  ])("counts no results that filters exclude: %s", (heading, findings) => {
    expect(resultsInWords(0, findings)).toBe(heading);
  });
});
