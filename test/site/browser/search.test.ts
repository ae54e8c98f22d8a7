import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";

import { visit, whereabouts } from "../../helpers/browser.ts";

test("an entry is found by its name, which stands above what only mentions it", async () => {
  const page = await visit("/search/");
  await page.getByRole("searchbox").fill("open play");
  await finds(page, "open play");
  expect((await names(page))[0]).toBe("Open Play");
  await page.getByRole("link", { name: "Open Play", exact: true }).click();
  expect(whereabouts(page)).toBe("/products/open-play/");
});

test("one searches from any page", async () => {
  const page = await visit("/standards/service-directory/");
  await page.getByRole("searchbox", { name: "Search the catalogue" }).fill("parking");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/search/?q=parking");
  await finds(page, "parking");
  expect(await names(page)).toEqual(expect.arrayContaining(["Permit Desk", "Buying parking permits together"]));
});

test("the words that were found are marked", async () => {
  const page = await visit("/search/?q=directory");
  await finds(page, "directory");
  const marks = await page.locator("[data-rows] mark").allInnerTexts();
  expect(marks.length).toBeGreaterThan(1);
  for (const mark of marks) expect(mark.toLowerCase()).toContain("director");
});

test("a result says why it was found where the row does not show it", async () => {
  const page = await visit("/search/?q=toddler");
  await finds(page, "toddler");
  expect((await page.locator("[data-rows] > li").first().innerText()).toLowerCase()).toContain("toddler");
});

describe("filters", () => {
  test("narrow the results, say how many they would leave, and are kept in the address", async () => {
    const page = await visit("/search/?q=council");
    await finds(page, "council");
    const all = await count(page);
    const authorities = page
      .getByRole("group", { name: "Kind", exact: true })
      .getByRole("checkbox", { name: /^Authorit/ });
    const promised = Number(
      /\d+/.exec((await authorities.evaluate((box) => box.closest("label")?.textContent)) ?? "")?.[0],
    );
    expect(promised).toBeGreaterThan(1);
    expect(promised).toBeLessThan(all);
    await authorities.check();
    await expect.poll(() => count(page)).toBe(promised);
    expect(whereabouts(page)).toMatch(/^\/search\/\?q=council&kind=/);

    const other = await visit(whereabouts(page));
    await expect.poll(() => count(other)).toBe(promised);

    await page.goBack();
    await expect.poll(() => count(page)).toBe(all);
  });

  test("can be taken away", async () => {
    const page = await visit("/search/?q=council&kind=standard");
    await page.getByRole("link", { name: /Standards?.*\(remove\)/ }).click();
    await expect.poll(() => whereabouts(page)).toBe("/search/?q=council");
  });
});

test("guides and help are found too", async () => {
  const page = await visit("/search/?q=conformance");
  await finds(page, "conformance");
  await page.getByRole("link", { name: "How adoption and conformance work" }).click();
  expect(whereabouts(page)).toBe("/guides/adoption-and-conformance/");
});

test("nothing found says so and what to do next", async () => {
  const page = await visit("/search/?q=zeppelin");
  await expect.poll(() => status(page)).toBe("No results for “zeppelin”");
  const main = page.getByRole("main");
  expect(await main.getByText("Check the spelling").isVisible()).toBe(true);
  await main.getByRole("link", { name: "Council services" }).first().click();
  expect(whereabouts(page)).toBe("/services/");
});

test("a slip of the pen is forgiven", async () => {
  const page = await visit("/search/?q=direcotry");
  await page.getByRole("button", { name: "directory", exact: true }).click();
  await finds(page, "directory");
  expect(await names(page)).toContain("Service Directory");
});

test("without words it offers what can be browsed", async () => {
  const page = await visit("/search/");
  await page.getByRole("main").getByRole("link", { name: "Case studies" }).click();
  expect(whereabouts(page)).toBe("/case-studies/");
});

test("results are announced, and reached and opened with the keyboard", async () => {
  const page = await visit("/search/");
  await page.keyboard.press("/");
  await page.keyboard.type("notify");
  await finds(page, "notify");
  const result = page.getByRole("link", { name: /^Notify Hub/ });
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    if (await result.evaluate((link) => link === document.activeElement)) break;
  }
  await page.keyboard.press("Enter");
  await page.waitForURL("**/products/notify-hub/");
});

test("what somebody typed, or wrote into an entry, is shown as text", async () => {
  const page = await visit("/search/");
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const query = "<img src=x onerror=alert(1)>";
  await page.getByRole("searchbox").fill(query);
  await expect.poll(() => status(page)).toContain(query);
  await page.getByRole("searchbox").fill("script alert");
  await finds(page, "script alert");
  expect(await names(page)).toContain("<script>alert(1)</script>");
  expect(await page.locator("[data-rows] img, [data-rows] script, [data-rows] svg:not([class])").count()).toBe(0);
  expect(dialogs).toEqual([]);
});

async function finds(page: Page, query: string): Promise<void> {
  await expect.poll(() => status(page)).toMatch(new RegExp(`^\\d+ results? for “${query}”$`));
}

async function status(page: Page): Promise<string> {
  return (await page.getByRole("status").first().innerText()).trim();
}

async function count(page: Page): Promise<number> {
  return Number.parseInt(await status(page), 10);
}

async function names(page: Page): Promise<string[]> {
  return page.locator("[data-rows] > li h2").allInnerTexts();
}
