import { describe, expect, test } from "vitest";

import { problemsOfProduct, correctionsOfProduct } from "../../../helpers/catalogues.ts";

describe("reports a number that a comma splits in brackets", () => {
  test.each([
    ["features: [Takes 10,000 bookings a day, Fast]\n", '- "Takes 10,000 bookings a day"'],
    ["features: [Fast, Costs £10,000]\n", '- "Costs £10,000"'],
    ["features: [\n  Fast,\n  Takes 1,500 names,\n  ]\n", '- "Takes 1,500 names"'],
    ["suppliers: [Over 10,000,000 Ltd]\n", '- "Over 10,000,000 Ltd"'],
  ])("%j", (lines, correction) => {
    expect(correctionsOfProduct(lines)).toContainEqual(["cut-number", correction]);
  });

  test.each([
    'features: ["Takes 10,000 bookings a day"]\n',
    "features:\n  - Takes 10,000 bookings a day\n",
    "features: [Opened 2010, 2000 users]\n",
    "features: [Room 10, 000 is the code]\n",
    "features: [Room 10 of two,200 users]\n",
    "features: [Room 10,Room 200]\n",
    "features: [Since 2010,200 users]\n",
    "features: [Fast]\ndescription: Takes 10,000 bookings.\n",
    "tags: [a1,200m]\n",
    "description: See [10,000 homes](https://www.example.org/).\n",
  ])("but not %j", (lines) => {
    expect(correctionsOfProduct(lines)).toEqual([]);
  });
});

test("points at the split number, and names its list", () => {
  const lines = "features: [Fast, Takes 10,000 bookings a day]\n";
  const [problem] = problemsOfProduct(lines);

  expect(problem).toMatchObject({ path: ["features", 1] });
  expect(problem?.message).toBe(
    "A comma ends an item in square brackets, so “Takes 10” and “000 bookings a day” are two items of “features”. If the comma belongs to a number, put the whole item in quotes.",
  );
});

test("does not report a list of numbers alone", () => {
  expect(problemsOfProduct("features: [10,000]\n").map(({ rule }) => rule)).toEqual(["wrong-type", "wrong-type"]);
});

describe("quotes a text that a comma splits in braces", () => {
  test.each([
    ["costs: [{ model: free, notes: Free up to 10,000 messages }]\n", 'notes: "Free up to 10,000 messages"'],
    ["costs: [{ model: free, notes: Free at first, then paid }]\n", 'notes: "Free at first, then paid"'],
    [
      "maintenance: { type: contract, contractor: Park, Play and Co, Leeds }\n",
      'contractor: "Park, Play and Co, Leeds"',
    ],
  ])("%j", (lines, correction) => {
    expect(correctionsOfProduct(lines)[0]).toEqual(["unknown-field", correction]);
  });
});
