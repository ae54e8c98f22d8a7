import type { Page } from "playwright-core";
import { inject, test } from "vitest";

import { axeViolationsInBothColours } from "../../helpers/axe.ts";
import { missingPage, pooledPage, under } from "../../helpers/browser.ts";
import { representativePages } from "../../helpers/pages.ts";

const desk = { width: 1280, height: 720 };
const smallPhone = { width: 360, height: 640 };
const phone = { width: 412, height: 800 };

/** A desktop, its zoom of 200%, and between them a width at which tables are still tables but narrow. */
const widths = [1280, 680, 640];

// One test for each page, because opening it takes longer than each check.
test.concurrent.for(Object.entries(representativePages))(
  "the page “%s” has no errors and no accessibility violation, and fits a small phone",
  async ([, address], { expect, onTestFinished }) => {
    const page = await pooledPage({ viewport: desk, axe: true }, onTestFinished);
    const errors = errorsOf(page);
    await page.goto(under(address), { waitUntil: "load" });
    // Only scripts send further requests.
    const hasScript = (await page.locator("script[src]").count()) > 0;
    if (hasScript) await page.waitForLoadState("networkidle");
    expect.soft(errors, "has no error, no violation of its policy and no request to another host").toEqual([]);

    expect.soft(await axeViolationsInBothColours(page), "has no accessibility violation").toEqual([]);

    await openAllDetails(page);
    expect.soft(await page.evaluate(longLines), "has no paragraph with lines of more than 110 characters").toEqual([]);
    for (const width of widths) {
      await page.setViewportSize({ ...desk, width });
      expect.soft(await wideTables(page), `has no table wider than its column, ${width} pixels wide`).toEqual([]);
      expect.soft(await page.evaluate(outsideCells), `has no text outside its cell, ${width} pixels wide`).toEqual([]);
      expect.soft(await tooWide(page), `has no horizontal scrolling, ${width} pixels wide`).toEqual([]);
    }

    await page.setViewportSize(smallPhone);
    // Scripts may start differently on a phone.
    if (hasScript) await page.reload();
    await openAllDetails(page);
    expect.soft(await tooWide(page), "has no horizontal scrolling on a small phone").toEqual([]);

    await page.setViewportSize(phone);
    await page.evaluate(enlargeText);
    expect.soft(await tooWide(page), "has no horizontal scrolling with text twice as large").toEqual([]);
    expect.soft(await page.evaluate(cutOff), "truncates no text in inputs with text twice as large").toEqual([]);
  },
);

/** Collects errors, warnings, failed and external requests, and dialogs of a page from now on. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  // The 404 page is itself reported as an error.
  const expected = (url: string): boolean => url === under(missingPage);
  page.on("console", (message) => {
    const isReported = message.type() === "error" || message.type() === "warning";
    if (isReported && !expected(message.location().url)) errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("requestfailed", (request) => errors.push(`failed: ${request.url()}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(inject("site").address) && !request.url().startsWith("data:")) {
      errors.push(`elsewhere: ${request.url()}`);
    }
  });
  page.on("dialog", (dialog) => {
    errors.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return errors;
}

/** Opens everything collapsed, so that its layout is checked too. */
async function openAllDetails(page: Page): Promise<void> {
  await page.locator("details").evaluateAll((all: HTMLDetailsElement[]) => {
    for (const details of all) details.open = true;
  });
}

/** Doubles the text size. Runs in the page, whose policy forbids inline styles. */
function enlargeText(): void {
  const style = new CSSStyleSheet();
  style.replaceSync("html { font-size: 200% !important; }");
  document.adoptedStyleSheets = [style];
}

/** Returns the inputs and selects that are lower than their text. Runs in the page. */
function cutOff(): string[] {
  return [...document.querySelectorAll("input, select")]
    .filter((box) => box.checkVisibility() && box.clientHeight > 1 && box.scrollHeight > box.clientHeight + 1)
    .map((box) => box.id || box.className);
}

/** Returns the paragraphs of several lines that are wider than about 110 characters. Runs in the page. */
function longLines(): string[] {
  return [...document.querySelectorAll("main p")]
    .filter((paragraph) => {
      const { display, fontSize, lineHeight } = getComputedStyle(paragraph);
      const { width, height } = paragraph.getBoundingClientRect();
      const isLong = width > 53 * parseFloat(fontSize) && height > 1.5 * parseFloat(lineHeight);
      return isLong && display === "block" && paragraph.textContent.length > 110;
    })
    .map((paragraph) => paragraph.textContent.trim());
}

/** Returns the tables that are wider than their container, by their headings. */
function wideTables(page: Page): Promise<string[]> {
  return page.locator(".table").evaluateAll((tables: HTMLTableElement[]) =>
    tables
      .filter((table) => {
        const around = table.parentElement?.getBoundingClientRect();
        return around !== undefined && table.getBoundingClientRect().right > around.right + 0.5;
      })
      .map((table) => `${table.caption?.textContent.trim()}: ${table.tHead?.textContent.trim()}`),
  );
}

/** Returns the texts that reach beyond the right edge of their table cell. Runs in the page. */
function outsideCells(): string[] {
  return [...document.querySelectorAll("td, th")].flatMap((cell) => {
    const edge = cell.getBoundingClientRect().right + 0.5;
    return [cell, ...cell.querySelectorAll(":not(.govuk-visually-hidden, .govuk-visually-hidden *)")]
      .flatMap((element) => [...element.childNodes].filter((node) => node instanceof Text))
      .filter((text) => {
        const range = document.createRange();
        range.selectNodeContents(text);
        return range.getBoundingClientRect().right > edge;
      })
      .map(({ data }) => data.trim());
  });
}

/** Returns the elements beyond the right edge of the page, if it scrolls horizontally. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
      .map((element) => `${element.tagName}.${element.className} “${element.textContent.trim().slice(0, 40)}”`);
  });
}
