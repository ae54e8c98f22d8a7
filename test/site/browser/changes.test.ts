import { expect, test } from "vitest";

import { arrives, visit } from "../../helpers/browser.ts";
import { downloaded } from "../../helpers/download.ts";
import { builtPages } from "../../helpers/pages.ts";

test("the page of changes shows the latest month, and links earlier months", async () => {
  const page = await visit("/changes/", { javaScriptEnabled: false });
  expect(await page.locator("[data-rows] > li").allInnerTexts()).toEqual([
    expect.stringMatching(/^Exampleshire County Council was confirmed\s+Authority · 2 November 2026$/),
  ]);
  // The filters need the script.
  expect(await page.locator("[data-facets]").isVisible()).toBe(false);

  await page.getByRole("navigation", { name: "Months" }).getByRole("link", { name: "September 2026" }).click();
  await arrives(page, "/changes/2026-09/");
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Changes in September 2026");
});

test("a month can be filtered by kind and by words", async () => {
  const page = await visit("/changes/2026-09/");
  const all = await page.locator(".change").count();
  await page
    .getByRole("group", { name: "Kind" })
    .getByRole("checkbox", { name: /^Standards/ })
    .check();
  await expect.poll(() => page.locator("[data-count]").innerText()).toBe(`5 of ${all} changes`);
  await arrives(page, "/changes/2026-09/?kind=standard");

  await page.getByLabel("Find in changes").fill("directory");
  const links = page.locator("[data-rows] > li a");
  await expect.poll(() => links.allInnerTexts()).not.toContain("New standard: Contract register");
  const texts = await links.allInnerTexts();
  expect(texts).toContain("New standard: Service Directory");
  expect(texts.every((text) => text.startsWith("New standard: "))).toBe(true);
});

test("a month with more changes than a page of a list shows the latest and folds the others, on screens", async () => {
  const page = await visit("/changes/2026-09/", { javaScriptEnabled: false });
  const all = await page.locator(".change").count();
  const shown = (): Promise<number> => page.locator(".change:visible").count();
  expect([all, await shown()]).toEqual([32, 20]);
  await page.emulateMedia({ media: "print" });
  expect(await shown()).toBe(all);
  await page.emulateMedia({ media: "screen" });
  await page.getByText("Show 12 more").click();
  expect(await shown()).toBe(all);
});

test("“Download this list” saves the changes of the month, or the filtered ones", async () => {
  const page = await visit("/changes/2026-09/");
  const month = await downloaded(page);
  expect(month.file).toBe("changes.csv");
  expect(month.rows).toHaveLength(await page.locator(".change").count());
  expect(month.rows.every(({ time }) => time?.startsWith("2026-09-"))).toBe(true);

  await page
    .getByRole("group", { name: "Kind" })
    .getByRole("checkbox", { name: /^Standards/ })
    .check();
  await expect.poll(() => page.locator("[data-count]").innerText()).toMatch(/^5 of /);
  const standards = await downloaded(page);
  expect(standards.file).toBe("changes-standard.csv");
  expect(standards.rows.map(({ kind, type }) => `${kind} ${type}`)).toEqual(Array(5).fill("standard added"));
});

test("each page’s head links the feeds, calendars and data about its subject", () => {
  const links = new Map(
    builtPages().map(({ address, tags }) => [
      address,
      tags
        .filter(({ name, attributes }) => name === "link" && /alternate|service-desc/.test(attributes.get("rel") ?? ""))
        .map(({ attributes }) => `${attributes.get("title")} ${attributes.get("type")} ${attributes.get("href")}`),
    ]),
  );

  expect(links.get("/authorities/exampleshire/")).toEqual([
    "Exampleshire County Council: what it uses itself (CSV) text/csv /base/authorities/exampleshire/uses.csv",
    "Exampleshire County Council: JSON application/json /base/api/v1/authority/exampleshire.json",
    "Exampleshire County Council: feed (Atom) application/atom+xml /base/feeds/authorities/exampleshire.atom",
    "Exampleshire County Council: calendar (iCalendar) text/calendar /base/calendars/authorities/exampleshire.ics",
  ]);
  expect(links.get("/products/open-play/")).toContain(
    "Open Play: JSON application/json /base/api/v1/product/open-play.json",
  );
  expect(links.get("/products/")).toContain("Products: feed (Atom) application/atom+xml /base/feeds/product.atom");
  expect(links.get("/services/housing/")).toEqual([
    "Housing: feed (Atom) application/atom+xml /base/feeds/services/housing.atom",
    "Housing: calendar (iCalendar) text/calendar /base/calendars/services/housing.ics",
    "Housing: tender pack (Markdown) text/markdown /base/services/housing/standards/tender-pack.md",
  ]);
  const ofProducts = links.get("/products/");
  for (const part of ["/products/by/stage/beta/", "/products/by/stage/"]) {
    expect(links.get(part), part).toEqual(ofProducts);
  }
  const ofEverything = ["Feed of everything application/atom+xml /base/feeds/all.atom"];
  for (const address of ["/services/", "/changes/", "/changes/2026-09/"]) {
    expect(links.get(address), address).toEqual(expect.arrayContaining(ofEverything));
  }
  expect(links.get("/")).toEqual([
    "OpenAPI description application/json /base/api/v1/openapi.json",
    "Feed of everything application/atom+xml /base/feeds/all.atom",
    "Calendar of everything text/calendar /base/calendars/all.ics",
    "DCAT-AP 3.0.1 as JSON-LD application/ld+json /base/data/catalog.jsonld",
  ]);
});

test("an entry’s page links its feed, calendar and JSON", async () => {
  const council = await visit("/authorities/exampleshire/");
  await council.getByRole("link", { name: "Calendar (iCalendar)" }).waitFor();
  const product = await visit("/products/open-play/");
  await product.getByRole("link", { name: "Early years and family support: feed (Atom)" }).waitFor();
  expect(await product.getByRole("link", { name: "JSON", exact: true }).getAttribute("href")).toBe(
    "/base/api/v1/product/open-play.json",
  );
});
