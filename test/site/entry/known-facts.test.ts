import { describe, expect, test } from "vitest";

import { knownOfProduct, knownOfStandard } from "../../../site/entry/known-facts.ts";
import { usersOf } from "../../../site/kinds/product/users.ts";
import { entry } from "../../helpers/catalogues.ts";
import { contextOf } from "../../helpers/context.ts";

describe("how much is known", () => {
  const { catalogue } = contextOf({
    "camden/products/some.yml": entry(
      "Some",
      "licences: {code: MIT}\nhosting: [self]\ncosts: []\ncontacts: [{role: Team, email: team@example.gov.uk}]\n",
    ),
    "camden/standards/bare.yml": entry("Bare"),
  });

  test("of a product: what is stated, what is not, and whether somebody can be asked", () => {
    expect(knownOfProduct(catalogue.product.get("some")!)).toEqual({
      known: 3,
      all: 9,
      missing: ["cost", "maintenance", "accessibility", "inclusion", "data protection", "security"],
      canAsk: true,
    });
  });

  test("of a standard that says nothing", () => {
    const { known, all, missing, canAsk } = knownOfStandard(catalogue.standard.get("bare")!);
    expect([known, all, canAsk]).toEqual([0, 8, false]);
    expect(missing).toHaveLength(all);
  });
});

test("the users of a product are on the map and in their regions, those that have stopped on the map alone", () => {
  const uses = (status: string): string => `uses: [{product: map, status: ${status}}]\n`;
  const context = contextOf({
    "camden/products/map.yml": entry("Map"),
    "camden/authority.yml": entry("Camden", `gss: E09000007\n${uses("in-use")}`),
    "barnsley/authority.yml": entry("Barnsley", `gss: E08000016\n${uses("stopped")}`),
    "elmbridge/authority.yml": entry("Elmbridge", `gss: E07000207\n${uses("reported")}`),
    "vendor/authority.yml": entry("Vendor", `type: company\n${uses("in-use")}`),
  });
  const { regions, map, parts } = usersOf("map", context);
  expect(regions).toEqual([
    { title: "London", count: 1, reported: 0, words: "1" },
    { title: "South East", count: 1, reported: 1, words: "1 reported" },
  ]);
  expect(map?.words).toBe("In use 2, Reported 1, Stopped 1");
  expect(map?.parts.every(({ path }) => path !== "")).toBe(true);
  expect(parts.map(({ value }) => value)).toEqual([2, 0, 0, 1, 1]);
});
