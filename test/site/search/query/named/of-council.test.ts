import { expect, test } from "vitest";

import { entry, today } from "../../../../helpers/catalogues.ts";
import { documentsIn, searchOf } from "../../../../helpers/search.ts";

const documents = documentsIn({
  "kent/authority.yml": entry("Kent County Council", "gss: E10000016\ntype: county\n"),
  "reading/authority.yml": entry("Reading Borough Council", "gss: E06000038\ntype: unitary-authority\n"),
  "company/authority.yml": entry("Confirm", "type: company\n"),
  "camden/products/library.yml": entry("Reading list", "description: A system of Kent, with a contract.\n"),
});
const search = await searchOf(documents, today);

test.each([
  ["kent systems", "kent", "uses"],
  ["Kent’s contracts", "kent", "uses"],
  ["Kent County Council software", "kent", "uses"],
  ["what systems does Kent use?", "kent", "uses"],
  ["what does kent run", "kent", "uses"],
  ["contracts in Kent", "kent", "uses"],
  ["software used by Kent", "kent", "uses"],
  ["reading applications", "reading", "uses"],
  ["councils like Kent", "kent", "like"],
  ["similar to kent county council", "kent", "like"],
  ["which councils are most like Reading?", "reading", "like"],
  ["councils near Kent", "kent", "like"],
])("“%s” leads to what the page of %s says of it", async (query, slug, part) => {
  const { page, addresses, partial, typed } = await search.find(query);
  expect(page?.address).toBe(`/authorities/${slug}/#${part}`);
  expect(addresses[0]).toBe(`/authorities/${slug}/`);
  expect({ partial, typed }).toEqual({ partial: false, typed: undefined });
});

test("by its whole name", async () => {
  expect((await search.find("what does kent use")).page?.title).toBe("What Kent County Council uses");
  expect((await search.find("councils like kent")).page?.title).toBe("Councils like Kent County Council");
});

test.each([
  "read systems",
  "library systems",
  "systems like confirm",
  "confirm contracts",
  "councils like mine",
  "kent",
])("“%s” asks that of no council", async (query) => {
  expect((await search.find(query)).page).toBeUndefined();
});
