import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { axeViolationsInBothColours } from "../../helpers/axe.ts";
import { arrives, type PooledOptions, under, visit } from "../../helpers/browser.ts";

test("the footer leads to the glossary, which explains “UPRN” without JavaScript", async () => {
  const page = await visit("/", { javaScriptEnabled: false });
  await page.getByRole("contentinfo").getByRole("link", { name: "Glossary" }).click();
  await page.getByRole("navigation", { name: "Letters" }).getByRole("link", { name: "U" }).click();
  await arrives(page, "/glossary/#letter-u");
  await page.getByRole("link", { name: "Unique property reference number (UPRN)" }).click();
  await arrives(page, "/glossary/#uprn");
  expect(await page.locator("#uprn").innerText()).toContain("The number of a property");
});

test("a term links guides and its field in the reference", async () => {
  const page = await visit("/glossary/#claimed");
  const term = page.locator("#claimed");
  await term.getByRole("link", { name: "Claim your authority’s record" }).click();
  await arrives(page, "/guides/claim-your-record/");
  await page.goBack();
  await term.getByRole("link", { name: "Claimed", exact: true }).last().click();
  await arrives(page, "/reference/authority/#claimed");
});

test.each([
  ["an acronym in lower case", "dpia", "Data protection impact assessment (DPIA)"],
  ["a question", "what is SaaS?", "Software as a service (SaaS)"],
  ["another name", "pen test", "Penetration test"],
  ["a term without other results", "TUPE", "Transfer of undertakings (TUPE)"],
])("the search shows the card of a term first, for %s", async (_, query, name) => {
  const page = await search(query);
  await expect.poll(() => cards(page)).toEqual([name]);
  const first = page.locator("#results h2.entry__name").first();
  expect(await first.innerText()).toBe(name);
  expect(await page.getByText("is short for").count()).toBe(0);
  await first.getByRole("link").click();
  await arrives(page, /^\/glossary\/#/);
});

test("the card of a term has no accessibility violation in light and dark mode", async () => {
  const page = await search("dpia", { axe: true });
  await expect.poll(() => cards(page)).toHaveLength(1);
  await page.locator("[data-search-page]:not([data-busy])").waitFor();
  expect(await axeViolationsInBothColours(page)).toEqual([]);
});

test("the card disappears with another query", async () => {
  const page = await search("dpia");
  await expect.poll(() => cards(page)).toHaveLength(1);
  await page.getByRole("searchbox").or(page.getByRole("combobox")).first().fill("play");
  await expect.poll(() => cards(page)).toEqual([]);
});

function search(query: string, options?: PooledOptions): Promise<Page> {
  return visit(`/search/?${new URLSearchParams({ q: query })}`, options);
}

function cards(page: Page): Promise<string[]> {
  return page.getByRole("region").filter({ hasText: "Glossary" }).getByRole("heading").allInnerTexts();
}

test("help texts in the reference and in forms link their terms", async () => {
  for (const address of ["/reference/product/", "/contribute/product/"]) {
    const page = await visit(address);
    const link = page.locator("main a.term-link").first();
    await link.waitFor({ state: "attached" });
    // Some parts of a form start collapsed.
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    const target = await link.getAttribute("href");
    await link.click();
    await arrives(page, /^\/glossary\/#/);
    expect(await page.locator(`[id="${target?.split("#")[1] ?? ""}"]`).isVisible()).toBe(true);
  }
});

test("the name of a fact links its term, and no link is nested", async () => {
  const page = await visit("/standards/service-directory/");
  const link = page.getByRole("region", { name: "Key facts" }).getByRole("link", { name: "Legal basis" });
  expect(await link.getAttribute("href")).toBe("/base/glossary/#legal-basis");
  for (const address of ["/standards/service-directory/", "/products/open-play/", "/reference/authority/"]) {
    await page.goto(under(address));
    expect(await page.locator("a a, button a, label a, summary a").count()).toBe(0);
  }
});
