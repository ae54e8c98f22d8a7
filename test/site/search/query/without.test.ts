import { expect, test } from "vitest";

import { entry } from "../../../helpers/catalogues.ts";
import { searchIn } from "../../../helpers/search.ts";

const openSource = "description: Planning software, which is open source.\n";

const { find } = await searchIn({
  "idox/authority.yml": entry("Idox", "type: company\n"),
  "idox/products/uniform.yml": entry("Idox Uniform", "description: Planning software by Idox.\n"),
  "camden/products/planx.yml": entry("PlanX", openSource),
  "camden/products/bops.yml": entry("BOPS", openSource),
  "camden/products/ocella.yml": entry("Ocella", "description: Planning software.\n"),
  "camden/products/plain-forms.yml": entry("Plain forms", "description: Forms that work without JavaScript.\n"),
  "camden/case-studies/planx-tried.yml": entry("Tried for planning", "description: It did not work in Adur.\n"),
});

/** The products that a query finds, sorted. */
async function productsFor(query: string): Promise<string[]> {
  const { addresses } = await find(query);
  return addresses.flatMap((address) => /^\/products\/(.+)\/$/.exec(address)?.[1] ?? []).toSorted();
}

test.each([
  ["planning software without idox", ["bops", "ocella", "planx"]],
  ["planning software not idox", ["bops", "ocella", "planx"]],
  ["planning software other than Idox?", ["bops", "ocella", "planx"]],
  ["planning software that is not open source", ["ocella", "uniform"]],
  ["planning software that isn’t by Idox", ["bops", "ocella", "planx"]],
  ["planning software, but not planx", ["bops", "ocella", "uniform"]],
  ["planning software excluding PlanX", ["bops", "ocella", "uniform"]],
  ["planning software except for BOPS", ["ocella", "planx", "uniform"]],
])("“%s” leaves out what it excludes", async (query, products) => {
  expect((await find(query)).query).toBe(query);
  expect(await productsFor(query)).toEqual(products);
});

test.each([
  ["what is said to be without something", "forms without javascript", "/products/plain-forms/"],
  ["what failed", "what did not work in adur", "/case-studies/planx-tried/"],
  ["a name alone", "not idox", "/authorities/idox/"],
  ["what nothing has", "ocella without zebra", "/products/ocella/"],
])("%s is not excluded: “%s”", async (_, query, address) => {
  expect((await find(query)).addresses).toContain(address);
});
