import { expect, test } from "vitest";

import { arrives, visit } from "../../helpers/browser.ts";

test("a product’s page shows its dependents as a graph and a list, without JavaScript", async () => {
  const page = await visit("/products/form-kit/", { javaScriptEnabled: false });
  const section = page.getByRole("region", { name: "If this changes" });
  expect(await section.innerText()).toContain("2 products depend on it.");
  const drawing = section.getByRole("img", { name: /What Form Kit depends on is to its left/ });
  expect(await drawing.locator("text").allTextContents()).toEqual(["Form Kit", "Open Play", "Street Reports"]);
  await section.getByRole("link", { name: "Street Reports" }).click();
  await arrives(page, "/products/street-reports/");
  const other = page.getByRole("region", { name: "If this changes" });
  expect(await other.getByRole("heading", { name: "Depends on" }).isVisible()).toBe(true);
});

test("a product’s page lists what councils have connected it with", async () => {
  const page = await visit("/products/permit-desk/");
  const table = page.getByRole("table", { name: "Connected by councils" });
  expect(await table.getByRole("row").last().innerText()).toMatch(/^Westport Payments\s+London Borough of Westport$/);
});

test("a wide graph scrolls by keyboard on a small phone", async () => {
  const page = await visit("/products/form-kit/", { viewport: { width: 320, height: 600 } });
  const frame = page.getByRole("region", { name: "Drawing of what depends on Form Kit" });
  await frame.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => frame.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});
