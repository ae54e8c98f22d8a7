import { expect, test } from "vitest";

import { byPlace } from "../../../site/adoption/by-place.ts";
import { usersOf } from "../../../site/kinds/product/users.ts";
import { entry } from "../../helpers/catalogues.ts";
import { contextOf } from "../../helpers/context.ts";

test("users of a product are under the first letter of their place, whatever their name and status", () => {
  const names = ["Cheshire East Council", "Aberdeen City Council", "London Borough of Camden", "City of Bradford"];
  const context = contextOf({
    "camden/products/map.yml": entry("Map"),
    ...Object.fromEntries(
      names.map((name, index) => [
        `council-${index}/authority.yml`,
        entry(name, `type: county\nuses:\n  - { product: map, status: ${index === 0 ? "in-use" : "reported"} }\n`),
      ]),
    ),
  });
  const groups = byPlace(usersOf("map", context).current);
  expect(groups.map(({ letter, items }) => [letter, items.map(({ subject }) => subject.name)])).toEqual([
    ["A", ["Aberdeen City Council"]],
    ["B", ["City of Bradford"]],
    ["C", ["London Borough of Camden", "Cheshire East Council"]],
  ]);
});
