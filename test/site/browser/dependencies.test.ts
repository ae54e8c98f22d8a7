import { expect, test } from "vitest";

import { arrives, visit } from "../../helpers/browser.ts";

test("a maintainer sees what depends on a product before changing it, drawn and as a list, without a script", async () => {
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

test("what councils have connected a product with stands beside it", async () => {
  const page = await visit("/products/permit-desk/");
  const table = page.getByRole("table", { name: "Connected by councils" });
  expect(await table.getByRole("row").last().innerText()).toMatch(/^Westport Payments\s+London Borough of Westport$/);
});

test("a wide drawing is moved with the keyboard on a small phone", async () => {
  const page = await visit("/products/form-kit/", { viewport: { width: 320, height: 600 } });
  const frame = page.getByRole("region", { name: "Drawing of what depends on Form Kit" });
  await frame.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => frame.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});
