import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { axeViolationsInBothColours } from "../../helpers/axe.ts";
import { type PooledOptions, visit } from "../../helpers/browser.ts";

const phone = { viewport: { width: 360, height: 740 } };

/** A page with folds, an id inside one of them, and the summary of that fold. */
const folding = [
  ["/glossary/", "uprn", /^\d+ terms$/],
  ["/reference/product/", "costs-band", /^What to write/],
  ["/data/tables/", "product-stage", /^\d+ columns/],
] as const;

test.each(folding)("on a phone %s folds, and a link to what is in a fold opens it", async (address, id, summary) => {
  const page = await visit(address, phone);
  expect(await isShown(page, id)).toBe(false);
  const fold = page.locator("details", { has: page.locator(`[id="${id}"]`) }).last();
  await fold.locator("> summary", { hasText: summary }).press("Enter");
  expect(await fold.evaluate((details: HTMLDetailsElement) => details.open)).toBe(true);

  const linked = await visit(`${address}#${id}`, { ...phone, javaScriptEnabled: false });
  await expect.poll(() => isShown(linked, id)).toBe(true);
  await expect.poll(() => linked.locator(`[id="${id}"]`).evaluate(isInWindow)).toBe(true);
});

test.each(folding)("on a laptop and on paper %s shows everything, without summaries", async (address, id) => {
  const page = await visit(address, { javaScriptEnabled: false });
  expect(await isShown(page, id)).toBe(true);
  expect(await page.locator(".narrow-fold > summary").first().isVisible()).toBe(false);
  await page.setViewportSize(phone.viewport);
  await page.emulateMedia({ media: "print" });
  expect(await isShown(page, id)).toBe(true);
  expect(await page.locator(".narrow-fold > summary").first().isVisible()).toBe(false);
});

test.each([
  ...folding.map(([address]) => address),
  "/data/api/",
  "/data/",
  "/instead-of/",
  "/coalition/",
  "/authorities/exampleshire/together/",
  "/authorities/muir-glen/like/",
  "/services/early-years-families/standards/",
  "/reorganisations/newtown-2023/",
])("on a phone %s is at most 12,000 pixels long, and accessible while folded", async (address) => {
  const options: PooledOptions = { ...phone, axe: true };
  const page = await visit(address, options);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(12_000);
  expect(await axeViolationsInBothColours(page)).toEqual([]);
});

test("on a phone councils side by side fold what is below the matrix, and say how much there is", async () => {
  const page = await visit("/together/?authorities=newtown,westport,exampleshire", phone);
  const agree = page.getByRole("region", { name: "Where they agree" });
  await agree.getByText(/^\d products? (or|and) systems?/).click();
  expect(await agree.getByRole("row", { name: /^Form Kit/ }).isVisible()).toBe(true);
});

test("on a phone lists leave out what is not stated, and facts are on lines with their headings", async () => {
  const page = await visit("/products/", phone);
  const stated = page.locator(".entry__aligned > li:visible");
  expect(await page.locator(".entry__gap:visible").count()).toBe(0);
  const heights = await stated.evaluateAll((facts) => facts.map((fact) => fact.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(5);
  expect(Math.min(...heights)).toBeLessThan(30);
  await page.setViewportSize({ width: 1280, height: 720 });
  expect(await page.locator(".entry__gap:visible").count()).toBeGreaterThan(0);
});

test("on a phone a shortlist names the councils to ask without “Not stated”, which a laptop shows", async () => {
  const page = await visit("/shortlist/?products=open-play,street-reports", phone);
  const councils = page.getByRole("region", { name: "Councils to ask" });
  await councils.waitFor();
  expect(await councils.getByText("Open Play: In use").first().isVisible()).toBe(true);
  expect(await councils.getByText("Not stated").filter({ visible: true }).count()).toBe(0);
  await page.setViewportSize({ width: 1280, height: 720 });
  expect(await councils.getByText("Not stated").filter({ visible: true }).count()).toBeGreaterThan(0);
});

/** Whether an element is rendered: a closed fold skips its content. */
function isShown(page: Page, id: string): Promise<boolean> {
  return page
    .locator(`[id="${id}"]`)
    .evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }));
}

/** Whether the top of an element is in the window. Runs in the page. */
function isInWindow(element: Element): boolean {
  const { top } = element.getBoundingClientRect();
  return top > -1 && top < innerHeight;
}
