import { expect, test } from "vitest";

import { usersOf } from "../../../../site/kinds/product/users.ts";
import { entry } from "../../../helpers/catalogues.ts";
import { contextOf } from "../../../helpers/context.ts";

test("a product’s page shows its users on the map and by region, and those that stopped on the map only", () => {
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
