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
  await page.getByRole("navigation", { name: "Letters" }).getByRole("link", { name: "U", exact: true }).click();
  await arrives(page, "/instead-of/#letter-u");
  await page
    .getByRole("region", { name: "U", exact: true })
    .getByRole("link", { name: "Uniform", exact: true })
    .click();
  await arrives(page, "/instead-of/systems/uniform/");
  expect(await page.getByRole("main").innerText()).toContain(
    "Uniform is a system for planning, building control and licensing.",
  );
});

test.each([
  ["a product", "alternative to Permit Desk", "Instead of Permit Desk", "/instead-of/permit-desk/"],
  ["a product, by its name only", "permit desk", "Instead of Permit Desk", "/instead-of/permit-desk/"],
  ["a system without an entry", "instead of Idox Uniform", "Instead of Uniform", "/instead-of/systems/uniform/"],
])("the search links the alternatives to %s", async (_, query, name, address) => {
  const page = await visit(`/search/?${new URLSearchParams({ q: query })}`);
  await page.getByRole("link", { name, exact: true }).click();
  await arrives(page, address);
});
