import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, inject, test } from "vitest";

import { under, visit, whereabouts } from "../../helpers/browser.ts";

const address = "/services/early-years-families/standards/";

test("an officer goes from a service to what its products meet and to the evidence, without a script", async () => {
  const page = await visit("/services/early-years-families/", { javaScriptEnabled: false });
  await page.getByRole("link", { name: "Standards for this service" }).click();
  expect(whereabouts(page)).toBe(address);
  const table = page.getByRole("table", { name: "Products and the standards that they meet" });
  const row = table.getByRole("row", { name: /^Open Play/ });
  expect(await row.getByRole("cell").allInnerTexts()).toEqual([
    expect.stringMatching(/^Meets[^]*Version 3\.0$/),
    expect.stringMatching(/^Partly meets[^]*No evidence given$/),
  ]);
  const evidence = row.getByRole("link", { name: /^Meets \(evidence: / });
  expect(await evidence.getAttribute("href")).toBe("https://docs.open-play.example.org/conformance");
  expect(await table.getByRole("columnheader").allInnerTexts()).toEqual([
    "Product",
    "Standards for this service",
    "Standards for any service",
    expect.stringMatching(/^Service Directory\s+Recommended$/),
    expect.stringMatching(/^Accessible forms\s+Mandated$/),
  ]);
});

test("below it is what to ask for, the mandated first, with clause, requirements and test", async () => {
  const page = await visit(address);
  const items = page.getByRole("region", { name: "What to ask for" }).locator("ol > li");
  expect(await items.getByRole("heading", { level: 3 }).allInnerTexts()).toEqual([
    "Accessible forms",
    "Service Directory",
  ]);
  expect(await items.first().innerText()).toMatch(/Mandated[^]*For any service[^]*Every field has a label/);
  expect(await items.last().innerText()).toMatch(
    /The supplier’s system shall publish all services[^]*valid against the JSON Schema[^]*Test it with/,
  );
});

test("the names of products and standards stay in sight on a small phone", async () => {
  const page = await visit(address, { viewport: { width: 320, height: 480 } });
  const frame = page.locator(".matrix");
  const corner = frame.getByRole("columnheader", { name: "Product", exact: true });
  await frame.evaluate((element) => {
    element.scrollBy(1_000, 1_000);
  });
  expect(await frame.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  const name = frame.getByRole("rowheader", { name: "Open Play" });
  const [inside, header] = [await frame.boundingBox(), await name.boundingBox()];
  expect(Math.round(header!.x)).toBe(Math.round(inside!.x));
  expect(await corner.isVisible()).toBe(true);
});

test("the tender pack is a file to take along", async () => {
  const page = await visit(address, { javaScriptEnabled: false });
  const link = page.getByRole("link", { name: "Tender pack (Markdown)" });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toBe("tender-pack-early-years-families.md");
  const pack = readFileSync(join(inject("site").folder, address, "tender-pack.md"), "utf8");
  expect(pack).toContain("### 1. Accessible forms");
  expect(pack).toContain(`](https://example.org/base${address})`);
  expect((await fetch(under(`${address}tender-pack.md`))).status).toBe(200);
});
