import { expect, test } from "vitest";

import { contractInWords } from "../../../site/contracts/contract.ts";

test.each([
  ["2026-12-31", "ends on 31 March 2027, notice by 31 December 2026, can be extended until 31 March 2028"],
  ["2027-03-31", "ends on 31 March 2027, notice was due by 31 December 2026, can be extended until 31 March 2028"],
  [
    "2027-04-01",
    "was to end on 31 March 2027, notice was due by 31 December 2026, can be extended until 31 March 2028",
  ],
  [
    "2028-04-01",
    "was to end on 31 March 2027, notice was due by 31 December 2026, could be extended until 31 March 2028",
  ],
])("on %s a contract is described by what has passed and what is to come", (today, days) => {
  const contract = { supplier: "Desk Ltd", until: "2027-03-31", noticeBy: "2026-12-31", extendableUntil: "2028-03-31" };
  expect(contractInWords(contract, today)).toBe(`Contract: with Desk Ltd, ${days}`);
});

test.each([
  ["under-5k", "Contract: with Desk Ltd, under £5,000 a year"],
  ["over-500k", "Contract: with Desk Ltd, over £500,000 a year"],
] as const)("the cost band %s continues the sentence in lower case", (band, words) => {
  expect(contractInWords({ supplier: "Desk Ltd", band }, "2026-12-31")).toBe(words);
});
