import { expect, test } from "vitest";

import { addressTogether, maxTogether, readCouncils } from "../../../site/together/chosen.ts";

test("the query string gives councils once each, in order", () => {
  expect(readCouncils("?authorities=ayr,bath&authorities=ayr, cork")).toEqual({
    slugs: ["ayr", "bath", "cork"],
    tooMany: [],
    unreadable: [],
  });
  expect(readCouncils("")).toEqual({ slugs: [], tooMany: [], unreadable: [] });
  expect(readCouncils(addressTogether(["ayr", "bath"]).replace(/^[^?]*/, "")).slugs).toEqual(["ayr", "bath"]);
  expect(addressTogether([])).toBe("/together/");
});

test("councils beyond the limit and invalid slugs are reported separately", () => {
  const many = Array.from({ length: maxTogether + 2 }, (_, index) => `council-${index}`);
  const { slugs, tooMany, unreadable } = readCouncils(`?authorities=${many.join()},<b>,../x`);
  expect(slugs).toHaveLength(maxTogether);
  expect(tooMany).toEqual(["council-20", "council-21"]);
  expect(unreadable).toEqual(["<b>", "../x"]);
});
