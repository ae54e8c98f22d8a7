import { describe, expect, test } from "vitest";

import { problemsOfProduct } from "../../../helpers/catalogues.ts";

/** What is said of some lines of a product: which problem it is, and what to write. */
function saidOf(lines: string): unknown[] {
  return problemsOfProduct(lines).map(({ rule, correction }) => [rule, correction]);
}

describe("a number that its comma cuts in two in brackets is not lost without a word", () => {
  test.each([
    ["features: [Takes 10,000 bookings a day, Fast]\n", '- "Takes 10,000 bookings a day"'],
    ["features: [Fast, Costs £10,000]\n", '- "Costs £10,000"'],
    ["features: [\n  Fast,\n  Takes 1,500 names,\n  ]\n", '- "Takes 1,500 names"'],
    ["suppliers: [Over 10,000,000 Ltd]\n", '- "Over 10,000,000 Ltd"'],
  ])("%j", (lines, correction) => {
    expect(saidOf(lines)).toContainEqual(["cut-number", correction]);
  });

  test.each([
    'features: ["Takes 10,000 bookings a day"]\n',
    "features:\n  - Takes 10,000 bookings a day\n",
    "features: [Opened 2010, 2000 users]\n",
    "features: [Room 10, 000 is the code]\n",
    "tags: [a1,200m]\n",
    "description: See [10,000 homes](https://www.example.org/).\n",
  ])("and %j is left alone", (lines) => {
    expect(saidOf(lines)).toEqual([]);
  });
});

describe("a text that its comma cuts in two in curly brackets is shown in quotes", () => {
  test.each([
    ["costs: [{ model: free, notes: Free up to 10,000 messages }]\n", 'notes: "Free up to 10,000 messages"'],
    ["costs: [{ model: free, notes: Free at first, then paid }]\n", 'notes: "Free at first, then paid"'],
    [
      "maintenance: { type: contract, contractor: Park, Play and Co, Leeds }\n",
      'contractor: "Park, Play and Co, Leeds"',
    ],
  ])("%j", (lines, correction) => {
    expect(saidOf(lines)[0]).toEqual(["unknown-field", correction]);
  });
});
