import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { arrives, pooledPage, under, visit } from "../../helpers/browser.ts";

test("the first tab stop is the skip link", async () => {
  const page = await visit("/products/open-play/");
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("Skip to main content");
  expect(await page.getByRole("link", { name: "Skip to main content" }).evaluate(isOnScreen)).toBe(true);
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
});

test.each(["/", "/products/", "/products/open-play/", "/guides/add-an-entry/"])(
  "on %s the focus is always visible",
  async (address) => {
    const page = await visit(address);
    const unmarked: string[] = [];
    for (let step = 0; step < 60; step++) {
      const before = await page.evaluate(describeFocus);
      await page.keyboard.press("Tab");
      const now = await page.evaluate(describeFocus);
      if (now === undefined) break;
      if (now.style === before?.style && now.name === before.name) break;
      if (!now.isMarked) unmarked.push(now.name);
    }
    expect(unmarked).toEqual([]);
  },
);

test("the menu on a phone opens, closes and navigates by keyboard", async () => {
  const page = await visit("/standards/", { viewport: { width: 360, height: 640 } });
  const menu = page.getByRole("button", { name: "Menu" });
  await menu.focus();
  await page.keyboard.press("Enter");
  const link = page.getByRole("link", { name: "Products", exact: true });
  expect(await link.isVisible()).toBe(true);
  await page.keyboard.press("Escape");
  expect(await link.isVisible()).toBe(false);
  expect(await menu.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press("Enter");
  await link.focus();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/products/");
});

test("a filter of a list can be added and removed by keyboard", async () => {
  const page = await visit("/products/");
  await page.getByRole("group", { name: "Stage" }).getByRole("checkbox", { name: /^Live/ }).focus();
  await page.keyboard.press("Space");
  await arrives(page, "/products/?stage=live");
  await expect.poll(() => page.getByRole("status").first().innerText()).toContain("5 of 11 products");
  const remove = page.getByRole("link", { name: "Stage: Live (remove)" });
  await remove.focus();
  await page.keyboard.press("Enter");
  await arrives(page, "/products/");
  // The focused filter was removed, and the focus moved on.
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
});

test("after a filter of the search is removed, the focus is on the next one, then on the results", async () => {
  const page = await visit("/search/?q=play&kind=product&stage=live");
  await page.getByRole("link", { name: "Kind: Products (remove)" }).press("Enter");
  await arrives(page, "/search/?q=play&stage=live");
  await expect.poll(() => focused(page)).toMatch(/^Stage:\s*Live/);
  await page.keyboard.press("Enter");
  await arrives(page, "/search/?q=play");
  await expect.poll(() => focused(page)).toMatch(/results? for “play”/);
});

test.each(["/", "/search/", "/products/", "/products/open-play/"])(
  "%s has no shortcuts of a single character",
  async (address) => {
    const page = await visit(address);
    await page.waitForLoadState("networkidle");
    const before = await page.content();
    for (const key of "/abcdefghijklmnopqrstuvwxyz?.") await page.keyboard.press(key);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
    await arrives(page, address);
    expect(await page.content()).toBe(before);
  },
);

test.each(["/products/", "/search/?q=play"])("a link on %s skips the filters", async (address) => {
  const page = await visit(address);
  const skip = page.getByRole("link", { name: "Skip to results" });
  await skip.focus();
  expect(await skip.evaluate(isOnScreen)).toBe(true);
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("results");
});

test("after more values of a facet are shown, the first new one has the focus", async () => {
  const page = await pooledPage();
  const more = Array.from({ length: 20 }, (_, index) => `more-${index}`);
  // The fixture has no facet with so many values.
  await page.route("**/products/", async (route) => {
    const response = await route.fetch();
    const html = (await response.text())
      .replace(/(data-in-type="[^"]*)"/, `$1 ${more.join(" ")}"`)
      .replace(
        /(data-facet="type".*?<ul class="facet__options">)/s,
        `$1${more.map((value) => `<li data-value="${value}"><span class="facet__title">${value}</span></li>`).join("")}`,
      );
    await route.fulfill({ response, body: html });
  });
  await page.goto(under("/products/"));
  const group = page.getByRole("group", { name: "Type" });
  await expect.poll(() => group.getByRole("checkbox").count()).toBe(10);
  await page.getByRole("button", { name: /^Show all \d+: Type/ }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => group.getByRole("checkbox").count()).toBeGreaterThan(20);
  const boxes = await group.getByRole("checkbox").all();
  expect(await boxes[10]?.evaluate((box) => box === document.activeElement)).toBe(true);
});

test("in forced colours the current section and the search button are distinguishable", async () => {
  const page = await visit("/products/", { forcedColors: "active" });
  const lines = await page
    .locator(".navigation__link")
    .evaluateAll((links) =>
      links.map((link) => [link.hasAttribute("aria-current"), getComputedStyle(link).borderBottomColor] as const),
    );
  const [current] = lines.filter(([isCurrent]) => isCurrent).map(([, colour]) => colour);
  expect(lines.filter(([, colour]) => colour === current)).toHaveLength(1);
  const button = page.getByRole("search").first().getByRole("button", { name: "Search" });
  const border = await button.evaluate((element) => {
    const { borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(element);
    return { borderTopWidth, isVisible: borderTopColor !== backgroundColor };
  });
  expect(border).toEqual({ borderTopWidth: "2px", isVisible: true });
});

async function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent.trim() ?? "");
}

function isOnScreen(element: Element): boolean {
  const { top, left, bottom, right, width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
}

/** Returns the focused element, and whether its style differs by the focus. Runs in the page. */
function describeFocus(): { name: string; style: string; isMarked: boolean } | undefined {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return undefined;
  const styleNow = (): string => {
    // The focus may also mark the label or a child of the element.
    const around = [element, element.closest("label"), ...element.children].filter((one) => one !== null);
    return around
      .map((one) => {
        const { outline, boxShadow, backgroundColor, borderColor } = getComputedStyle(one);
        return [outline, boxShadow, backgroundColor, borderColor].join(" ");
      })
      .join("|");
  };
  const focused = styleNow();
  element.blur();
  const blurred = styleNow();
  element.focus();
  const name = `${element.tagName} ${element.id} ${element.textContent.trim().slice(0, 40)}`;
  return { name, style: `${name} ${focused}`, isMarked: focused !== blurred };
}
