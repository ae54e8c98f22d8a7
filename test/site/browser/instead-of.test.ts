import { expect, test } from "vitest";

import { arrives, visit } from "../../helpers/browser.ts";

test("a product’s page links its alternatives, with replacements and ending contracts, without JavaScript", async () => {
  const page = await visit("/products/permit-desk/", { javaScriptEnabled: false });
  await page.getByRole("link", { name: "What to use instead of Permit Desk" }).click();
  await arrives(page, "/instead-of/permit-desk/");
  const replacing = page.getByRole("region", { name: "What replaces it" });
  expect(await replacing.getByRole("row").last().innerText()).toMatch(/^Street Reports\s+Another way/);
  const contracts = page.getByRole("region", { name: "When contracts end" });
  expect(await contracts.innerText()).toMatch(/Westport[^]*31 March 2028[^]*Notice/);
  await replacing.getByRole("link", { name: "Street Reports" }).click();
  await arrives(page, "/products/street-reports/");
});

test("the footer links the list of alternatives", async () => {
  const page = await visit("/");
  await page.getByRole("contentinfo").getByRole("link", { name: "Instead of" }).click();
  await page.getByRole("navigation", { name: "Letters" }).getByRole("link", { name: "S", exact: true }).click();
  await arrives(page, "/instead-of/#letter-s");
  await page
    .getByRole("region", { name: "S", exact: true })
    .getByRole("link", { name: "Symology", exact: true })
    .click();
  await arrives(page, "/instead-of/systems/symology/");
  expect(await page.getByRole("main").innerText()).toContain("Symology is a street works and highways system.");
});

test.each([
  ["a product", "alternative to Permit Desk", "Instead of Permit Desk", "/instead-of/permit-desk/"],
  ["a product, by its name only", "permit desk", "Instead of Permit Desk", "/instead-of/permit-desk/"],
  ["a system without an entry", "instead of Symology Insight", "Instead of Symology", "/instead-of/systems/symology/"],
])("the search links the alternatives to %s", async (_, query, name, address) => {
  const page = await visit(`/search/?${new URLSearchParams({ q: query })}`);
  await page.getByRole("link", { name, exact: true }).click();
  await arrives(page, address);
});

test("the search says what a system is that has no alternatives, and links none", async () => {
  const page = await visit(`/search/?${new URLSearchParams({ q: "instead of Idox Uniform" })}`);
  const note = page.getByText("Uniform is a system for planning, building control and licensing, by Idox.");
  expect(await note.innerText()).toContain("by Idox. All that the catalogue has for the same service: Planning");
  expect(await note.getByRole("link").first().innerText()).toBe("Planning and building control");
});

test("a page without replacements names the field for them, and calls what is like it similar", async () => {
  const page = await visit("/instead-of/systems/symology/");
  const similar = page.getByRole("region", { name: "Similar products" });
  expect(await similar.innerText()).toContain("Nobody has said that they replace it.");
  await page.getByRole("link", { name: "the field “replaces”" }).click();
  await arrives(page, "/reference/product/#replaces");
});
