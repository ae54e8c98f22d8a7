import { readFileSync } from "node:fs";
import { join } from "node:path";

import { extractRawText } from "mammoth";
import { expect, inject, test } from "vitest";

import { arrives, under, visit } from "../../helpers/browser.ts";
import { temporaryFolder } from "../../helpers/folders.ts";
import { scriptWeights } from "../../helpers/script-weights.ts";

const address = "/services/early-years-families/standards/";

test("a service’s page links the table of what its products meet, with evidence, without JavaScript", async () => {
  const page = await visit("/services/early-years-families/", { javaScriptEnabled: false });
  await page.getByRole("link", { name: "Standards for this service" }).click();
  await arrives(page, address);
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

test("on a phone the focus of each link in the table is visible", async () => {
  const page = await visit(address, { viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
  const frame = page.getByRole("region", { name: "Products and the standards that they meet" });
  const links = frame.getByRole("link");
  await frame.focus();
  const truncated: string[] = [];
  for (let left = await links.count(); left > 0; left--) {
    await page.keyboard.press("Tab");
    truncated.push(...(await page.evaluate(truncatedFocus)));
  }
  expect(truncated).toEqual([]);
});

test("on a phone the number of a standard is beside its name", async () => {
  const page = await visit(address, { viewport: { width: 360, height: 740 } });
  const title = page.getByRole("heading", { level: 3, name: "Accessible forms" });
  const above = await title.evaluate((heading) => {
    const item = heading.closest("li");
    if (!item) throw new Error("The heading is in no item.");
    const { paddingTop } = getComputedStyle(item);
    return heading.getBoundingClientRect().y - item.getBoundingClientRect().y - Number.parseFloat(paddingTop);
  });
  expect(above).toBeLessThan(5);
});

test("the list for tenders names the nations of a standard that is not for all", async () => {
  const page = await visit("/services/finance-procurement/standards/", { javaScriptEnabled: false });
  expect(await page.getByRole("listitem").filter({ hasText: "Contract register" }).innerText()).toContain(
    "England and Wales only",
  );
});

test("the list for tenders has mandated standards first, with clause, requirements and validator", async () => {
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

test("the names of products and standards stay visible on a small phone", async () => {
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

test("the tender pack can be downloaded as Markdown", async () => {
  const page = await visit(address, { javaScriptEnabled: false });
  const link = page.getByRole("link", { name: "Tender pack (Markdown)" });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toBe("tender-pack-early-years-families.md");
  const pack = readFileSync(join(inject("site").folder, address, "tender-pack.md"), "utf8");
  expect(pack).toContain("### 1. Accessible forms");
  expect(pack).toContain(`](https://example.org/base${address})`);
  expect((await fetch(under(`${address}tender-pack.md`))).status).toBe(200);
});

test("the tender pack can be saved as Word, whose script loads lazily", async () => {
  const page = await visit(address);
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(request.url()));
  const button = page.getByRole("button", { name: "Save as Word" });
  await button.waitFor();
  expect(loaded).toEqual([]);
  const [download] = await Promise.all([page.waitForEvent("download"), button.press("Enter")]);
  expect(download.suggestedFilename()).toBe("tender-pack-early-years-families.docx");
  await expect.poll(() => page.getByRole("status").innerText()).toBe("The Word document has been saved.");
  const path = join(temporaryFolder(), "pack.docx");
  await download.saveAs(path);
  const { value } = await extractRawText({ path });
  expect(value).toMatch(/^Tender pack: Early years[^]*1\. Accessible forms[^]*Papers to reuse/);
  expect(loaded.length).toBeGreaterThan(1);

  const { atOnce, later } = scriptWeights(address);
  expect(atOnce).toBeLessThan(8_000);
  expect(later).toBeGreaterThan(50_000);
});

test("the page refers to the Markdown file if the Word document cannot be made", async () => {
  const page = await visit(address);
  await page.route("**/tender-pack.md", (route) => route.abort());
  await page.getByRole("button", { name: "Save as Word" }).click();
  await expect.poll(() => page.getByRole("status").innerText()).toContain("The Markdown file says the same.");
  expect(await page.getByRole("link", { name: "Tender pack (Markdown)" }).isVisible()).toBe(true);
});

test("without JavaScript there is no “Save as Word” button", async () => {
  const page = await visit(address, { javaScriptEnabled: false });
  expect(await page.getByRole("button", { name: "Save as Word" }).count()).toBe(0);
});

/** Returns the text of the focused link if the scrolling table truncates it. Runs in the page. */
function truncatedFocus(): string[] {
  const link = document.activeElement;
  const frame = link?.closest(".matrix");
  if (!link || !frame) return ["nothing in the table"];
  const [inside, outside] = [link.getBoundingClientRect(), frame.getBoundingClientRect()];
  return inside.left < outside.left || inside.right > outside.right ? [link.textContent] : [];
}
