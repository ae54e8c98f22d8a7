import { expect, test } from "vitest";

import { usersByRegion } from "../../../../site/kinds/product/user-regions.ts";
import { entry } from "../../../helpers/catalogues.ts";
import { contextOf } from "../../../helpers/context.ts";

const council = (name: string, gss: string, status: string): string =>
  entry(name, `type: unitary-authority\ngss: ${gss}\nuses:\n  - { product: bins, status: ${status} }\n`);

test("a region counts the councils that use a product apart from those that are only reported", () => {
  const context = contextOf({
    "company/products/bins.yml": entry("Bins"),
    "york/authority.yml": council("York", "E06000014", "in-use"),
    "hull/authority.yml": council("Hull", "E06000010", "reported"),
    "reading/authority.yml": council("Reading", "E06000038", "in-use"),
    "derby/authority.yml": council("Derby", "E06000015", "reported"),
    "leicester/authority.yml": council("Leicester", "E06000016", "reported"),
  });
  expect(usersByRegion("bins", context).map(({ title, words }) => [title, words])).toEqual([
    ["East Midlands", "2 reported"],
    ["South East", "1"],
    ["Yorkshire and The Humber", "1 and 1 reported"],
  ]);
});
