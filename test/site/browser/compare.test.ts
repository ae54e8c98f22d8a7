import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";

import { axeViolations, allRules } from "../../helpers/axe.ts";
import { arrives, under, visit } from "../../helpers/browser.ts";
import { coveredBackwards, coveredFocus, partlyCoveredFocus } from "../../helpers/covered-focus.ts";
import { scriptWeights } from "../../helpers/script-weights.ts";

test("products selected by keyboard stay selected on other pages and can be compared", async () => {
  const page = await visit("/products/", { axe: true });
  const choose = button(page, "Open Play");
  await choose.focus();
  await page.keyboard.press("Enter");
  expect(await choose.getAttribute("aria-pressed")).toBe("true");
  await expect.poll(() => announcement(page)).toBe("Open Play added. 1 product to compare.");
  expect(await choose.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await axeViolations(page, allRules)).toEqual([]);

  await page.goto(under("/products/street-reports/"));
  await button(page, "Street Reports").first().click();
  expect(await tray(page).innerText()).toContain("2 products to compare");
  await tray(page).getByRole("link", { name: "Compare" }).click();
  await arrives(page, "/compare/?products=open-play,street-reports");
  await page.getByRole("heading", { level: 1, name: "Compare Open Play and Street Reports" }).waitFor();
  expect(await page.title()).toContain("Compare Open Play and Street Reports – ");
});

test("escapes HTML and `$&` of names in the heading and title of a comparison", async () => {
  const page = await visit("/compare/?products=script-alert,open-play");
  const heading = "Compare <script>alert(1)</script> $& and Open Play";
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
  expect(await page.title()).toContain(`${heading} – `);
});

test("products can be removed from the tray, which holds at most four", async () => {
  const page = await visit("/products/");
  for (const name of ["Open Play", "Street Reports", "Permit Desk", "Form Kit"]) await button(page, name).click();
  await button(page, "Bin days").click();
  await expect.poll(() => announcement(page)).toContain("You can compare 4 products at most.");
  expect(await button(page, "Bin days").getAttribute("aria-pressed")).toBe("false");
  await button(page, "Permit Desk").click();
  expect(await tray(page).getByRole("listitem").count()).toBe(3);
  await tray(page).getByRole("button", { name: "Remove Form Kit" }).press("Enter");
  expect(await button(page, "Form Kit").getAttribute("aria-pressed")).toBe("false");
  // The focused button was removed, and the focus moved on.
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
  await tray(page).getByRole("button", { name: "Clear" }).click();
  expect(await tray(page).count()).toBe(0);
});

test.each([
  ["on a phone", { width: 360, height: 640 }, 0.3],
  ["at 400% zoom", { width: 320, height: 256 }, 0.5],
])("%s the tray covers neither the list nor the focus", async (_, viewport, most) => {
  const page = await visit("/products/", { viewport });
  for (const name of ["Open Play", "Street Reports", "<script>alert(1)</script> $&", "דף השכונה – صفحة الحي"])
    await button(page, name).press("Enter");
  const { height } = (await tray(page).boundingBox()) ?? { height: Infinity };
  expect(height).toBeLessThan(viewport.height * most);
  await page.locator("#results").focus();
  const covered: string[] = [];
  for (let step = 0; step < 20; step++) {
    await page.keyboard.press("Tab");
    covered.push(...(await page.evaluate(coveredFocus)));
  }
  expect(covered).toEqual([]);
});

test("a comparison shows the facts of each product, and “Not stated” for missing ones", async () => {
  const page = await visit("/compare/?products=open-play,street-reports");
  expect(await cells(page, "Licence")).toEqual([
    expect.stringContaining("MIT"),
    expect.stringContaining("AGPL-3.0-only"),
  ]);
  expect(await cells(page, "Service Directory")).toEqual([expect.stringContaining("Meets"), "Not stated"]);
  expect(await cells(page, "Street Report API")).toEqual(["Not stated", expect.stringContaining("Version 2")]);
  expect((await cells(page, "Stopped, and why"))[0]).toContain("Too few sessions were listed");
  expect((await cells(page, "Cost, without VAT"))[1]).toContain("£25,000 to £100,000");
});

test("removing a product by keyboard moves the focus to the table", async () => {
  const page = await visit("/compare/?products=open-play,street-reports,permit-desk");
  await page.getByRole("link", { name: "Remove Street Reports" }).press("Enter");
  await page.getByRole("heading", { level: 1, name: "Compare Open Play and Permit Desk" }).waitFor();
  await expect.poll(() => page.getByRole("region", { name: "Products side by side" }).evaluate(hasFocus)).toBe(true);
  await arrives(page, "/compare/?products=open-play,permit-desk");
});

test("at 400% zoom the headings of the table do not cover the focus", async () => {
  const page = await visit("/compare/?products=open-play,street-reports", { viewport: { width: 320, height: 256 } });
  const links = page.getByRole("region", { name: "Products side by side" }).locator("tbody a");
  expect(await coveredBackwards(page, links)).toEqual([]);
});

test("on a phone, each focused link in the table is seen as a whole", async () => {
  const viewport = { width: 360, height: 740 };
  const page = await visit("/compare/?products=open-play,street-reports,permit-desk", { viewport });
  const links = page.locator(".compare__scroll :is(td, thead) a");
  await links.first().focus();
  const covered: string[] = [];
  for (let step = await links.count(); step > 1; step--) {
    await page.keyboard.press("Tab");
    covered.push(...(await page.evaluate(partlyCoveredFocus)));
  }
  expect(covered).toEqual([]);
});

test.each([
  ["/compare/?products=open-play,street-reports", ".compare__scroll"],
  ["/together/?authorities=newtown,westport,exampleshire", ".matrix"],
])("at 400% zoom of %s the headings of the table scroll away, so that rows stay visible", async (address, frame) => {
  const page = await visit(address, { viewport: { width: 320, height: 256 } });
  const table = page.locator(frame).first();
  await table.locator("tbody").last().waitFor();
  await table.evaluate((element) => {
    element.scrollTop = element.scrollHeight;
  });
  expect((await table.locator("tbody tr").last().boundingBox())?.height).toBeGreaterThan(0);
  const [edge, heading] = await Promise.all([table, table.locator("thead th").last()].map((one) => one.boundingBox()));
  expect(heading!.y + heading!.height).toBeLessThanOrEqual(edge!.y);
});

test("“Only differences” hides equal rows, by keyboard and in print too", async () => {
  const page = await visit("/compare/?products=open-play,street-reports");
  const type = page.getByRole("row", { name: /^Type/ });
  await type.waitFor();
  const only = page.getByRole("checkbox", { name: "Only differences" });
  await only.focus();
  await page.keyboard.press("Space");
  expect(await type.isVisible()).toBe(false);
  expect(await page.getByRole("row", { name: /^Licence/ }).isVisible()).toBe(true);
  const partial = page.getByText("Only the rows in which they differ.");
  expect(await partial.isVisible()).toBe(false);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  expect(await partial.isVisible()).toBe(true);
  expect(await page.locator("[data-printed]").innerText()).toContain(page.url());
  await page.emulateMedia({ media: "screen" });
  await only.uncheck();
  expect(await type.isVisible()).toBe(true);
});

test("unknown, invalid and too many products in the URL are reported", async () => {
  const page = await visit(
    "/compare/?products=open-play,no-such,<img src=x>,form-kit,open-play,bin-days,permit-desk,notify-hub",
  );
  const notices = page.locator("[data-notices]");
  await expect.poll(() => notices.innerText()).toContain("“no-such” or “<img src=x>”");
  expect(await notices.innerText()).toContain(
    "4 products can be compared at once. Left out: “permit-desk” and “notify-hub”",
  );
  expect(await page.locator("main img").count()).toBe(0);
  const names = await page
    .getByRole("columnheader")
    .getByRole("link", { name: /^(?!Remove)/ })
    .allInnerTexts();
  expect(names).toEqual(["Open Play", "Form Kit", "Bin days"]);
});

test("a product can be removed from a comparison", async () => {
  const page = await visit("/compare/?products=open-play,form-kit,bin-days");
  const heading = page.getByRole("columnheader").filter({ has: page.getByRole("link", { name: "Remove Form Kit" }) });
  expect(await heading.getAttribute("abbr")).toBe("Form Kit");
  await page.getByRole("link", { name: "Remove Form Kit" }).click();
  await arrives(page, "/compare/?products=open-play,bin-days");
});

test("without JavaScript a product’s page compares it with its alternatives, with “Only differences”", async () => {
  const page = await visit("/products/permit-desk/", { javaScriptEnabled: false });
  expect(await button(page, "Permit Desk").isVisible()).toBe(false);
  expect(await page.getByText("Meets the same need in another way").isVisible()).toBe(true);
  const table = page.getByRole("region", { name: "Products side by side" });
  expect(await table.isVisible()).toBe(false);
  await page.getByRole("link", { name: "See it beside its alternatives" }).click();
  expect(await table.getByRole("columnheader").allInnerTexts()).toEqual(["Permit Desk", "Street Reports"]);
  const type = table.getByRole("row", { name: /^Type/ });
  await page.getByRole("checkbox", { name: "Only differences" }).check();
  expect(await type.isVisible()).toBe(false);
  await page.getByRole("link", { name: "Hide the table" }).click();
  expect(await table.isVisible()).toBe(false);
});

test("a comparison redirects a former slug to the new one", async () => {
  const page = await visit("/compare/?products=open-play,pothole-app,street-reports");
  await page.getByRole("columnheader", { name: /^Street Reports/ }).waitFor();
  expect(await page.getByRole("columnheader").count()).toBe(2);
  await arrives(page, "/compare/?products=open-play,street-reports");
  expect(await page.locator("[data-notices]").innerText()).toBe("");
});

test("four products print on one sheet", async () => {
  const page = await visit("/compare/?products=open-play,street-reports,permit-desk,form-kit");
  await page.getByRole("columnheader", { name: /^Form Kit/ }).waitFor();
  const sheets = (await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type\s*\/Page\b/g);
  expect(sheets).toHaveLength(1);
});

test("on a phone product names and row headings stay visible while scrolling", async () => {
  const page = await visit("/compare/?products=open-play,street-reports", { viewport: { width: 360, height: 640 } });
  const frame = page.getByRole("region", { name: "Products side by side" });
  const name = page.getByRole("columnheader", { name: /^Street Reports/ });
  const heading = page.getByRole("rowheader", { name: "Last reviewed" });
  await name.waitFor();
  await frame.evaluate((element) => {
    element.scrollIntoView();
    element.scrollTo(element.scrollWidth, element.scrollHeight);
  });
  const [around, above, beside] = await Promise.all([frame, name, heading].map((one) => one.boundingBox()));
  expect(above!.y).toBeGreaterThanOrEqual(around!.y - 1);
  expect(beside!.x).toBeGreaterThanOrEqual(around!.x - 1);
  // The row headings do not cover the name of the second product.
  expect(above!.x).toBeGreaterThanOrEqual(beside!.x + beside!.width - 1);
});

test("on a phone the second product is partly visible, as a hint to scroll", async () => {
  const page = await visit("/compare/?products=open-play,street-reports", { viewport: { width: 360, height: 640 } });
  const second = page.getByRole("columnheader", { name: /^Street Reports/ });
  await second.waitFor();
  const left = await second.evaluate((cell) => cell.getBoundingClientRect().left);
  const edge = await page.locator(".compare__scroll").evaluate((region) => region.getBoundingClientRect().right);
  expect(edge - left).toBeGreaterThan(16);
});

test("on a tablet two products are side by side without scrolling, and of more the edge shows", async () => {
  const tablet = { viewport: { width: 768, height: 1024 } };
  const page = await visit("/compare/?products=open-play,street-reports", tablet);
  await page.getByRole("columnheader", { name: /^Street Reports/ }).waitFor();
  const region = page.locator(".compare__scroll");
  expect(await region.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  await page.goto(under("/compare/?products=open-play,street-reports,permit-desk"));
  const third = page.getByRole("columnheader", { name: /^Permit/ });
  await third.waitFor();
  const left = await third.evaluate((cell) => cell.getBoundingClientRect().left);
  expect((await region.evaluate((box) => box.getBoundingClientRect().right)) - left).toBeGreaterThan(16);
});

test("on a phone the table is shaded where it goes on, on paper it is not", async () => {
  const page = await visit("/compare/?products=open-play,street-reports", { viewport: { width: 360, height: 640 } });
  const frame = page.getByRole("region", { name: "Products side by side" });
  await frame.waitFor();
  const background = (): Promise<string> => frame.evaluate((box) => getComputedStyle(box).background);
  expect(await frame.evaluate((box) => box.scrollHeight > box.clientHeight)).toBe(true);
  expect(await background()).toContain("local");
  await page.emulateMedia({ media: "print" });
  expect(await background()).not.toContain("gradient");
});

test("the scripts are below 25 KB on the page and 10 KB on entries", () => {
  expect(scriptWeights("compare").atOnce).toBeLessThan(25 * 1024);
  expect(scriptWeights("products/open-play").atOnce).toBeLessThan(10 * 1024);
});

function button(page: Page, name: string): Locator {
  return page.getByRole("button", { name: `Compare ${name}`, exact: true, includeHidden: true });
}

function tray(page: Page): Locator {
  return page.getByRole("region", { name: "Compare", exact: true });
}

function announcement(page: Page): Promise<string> {
  return page.locator("[data-tray-status]").innerText();
}

/** Returns the text of each product in a row. */
async function cells(page: Page, title: string): Promise<string[]> {
  const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: title, exact: true }) });
  await row.waitFor();
  return row.getByRole("cell").allInnerTexts();
}

function hasFocus(element: Element): boolean {
  return element === document.activeElement;
}
