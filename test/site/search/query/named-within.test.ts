import { expect, test } from "vitest";

import { entry } from "../../../helpers/catalogues.ts";
import { searchIn } from "../../../helpers/search.ts";

const search = await searchIn({
  "camden/products/planx.yml": entry("PlanX"),
  "camden/products/confirm.yml": entry("Confirm"),
  "camden/products/directory-site.yml": entry("Directory website"),
  "camden/standards/directory.yml": entry("Open Directory UK"),
  "camden/products/rollout.yml": entry(
    "Guide",
    "description: The timescale of a rollout, and how to confirm it by letter.\n",
  ),
});

test.each([
  ["PlanX rollout timescale", ["/products/planx/", "/products/rollout/"]],
  ["timescale of the rollout of Open Directory UK with PlanX letters", ["/standards/directory/", "/products/planx/"]],
])("partial results for “%s” begin with the entries that it names", async (query, addresses) => {
  const found = await search.find(query);
  expect(found).toMatchObject({ addresses, partial: true });
  expect(found.missingIn(found.numbers[0] ?? -1).map(({ text }) => text)).toContain("rollout");
});

test("an everyday word that is the name of an entry does not lead partial results", async () => {
  const { addresses, partial } = await search.find("confirm timescale by letter today");
  expect({ first: addresses[0], partial }).toEqual({ first: "/products/rollout/", partial: true });
});
