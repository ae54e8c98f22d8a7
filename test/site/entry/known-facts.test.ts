import { describe, expect, test } from "vitest";

import { knownOfProduct, knownOfStandard } from "../../../site/entry/known-facts.ts";
import { entry } from "../../helpers/catalogues.ts";
import { contextOf } from "../../helpers/context.ts";

describe("completeness of key facts", () => {
  const { catalogue } = contextOf({
    "camden/products/some.yml": entry(
      "Some",
      "licences: {code: MIT}\nhosting: [self]\ncosts: []\ncontacts: [{role: Team, email: team@example.gov.uk}]\n",
    ),
    "camden/standards/bare.yml": entry("Bare"),
  });

  test("counts the stated facts of a product, lists the missing ones and says whether it has a contact", () => {
    expect(knownOfProduct(catalogue.product.get("some")!)).toEqual({
      known: 3,
      all: 9,
      missing: ["cost", "maintenance", "accessibility", "inclusion", "data protection", "security"],
      canAsk: true,
    });
  });

  test("is zero for a standard that states nothing", () => {
    const { known, all, missing, canAsk } = knownOfStandard(catalogue.standard.get("bare")!);
    expect([known, all, canAsk]).toEqual([0, 8, false]);
    expect(missing).toHaveLength(all);
  });
});
