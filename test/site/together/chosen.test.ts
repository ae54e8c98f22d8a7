import { expect, test } from "vitest";

import { addressTogether, mostTogether, readCouncils } from "../../../site/together/chosen.ts";

test("an address names councils once each, in its order", () => {
  expect(readCouncils("?authorities=ayr,bath&authorities=ayr, cork")).toEqual({
    slugs: ["ayr", "bath", "cork"],
    tooMany: [],
    unreadable: [],
  });
  expect(readCouncils("")).toEqual({ slugs: [], tooMany: [], unreadable: [] });
  expect(readCouncils(addressTogether(["ayr", "bath"]).replace(/^[^?]*/, "")).slugs).toEqual(["ayr", "bath"]);
  expect(addressTogether([])).toBe("/together/");
});

test("what is more than fits, and what is no slug, is told apart", () => {
  const many = Array.from({ length: mostTogether + 2 }, (_, index) => `council-${index}`);
  const { slugs, tooMany, unreadable } = readCouncils(`?authorities=${many.join()},<b>,../x`);
  expect(slugs).toHaveLength(mostTogether);
  expect(tooMany).toEqual(["council-20", "council-21"]);
  expect(unreadable).toEqual(["<b>", "../x"]);
});
