import type { Page } from "playwright-core";
import { inject, test } from "vitest";

import { axeViolationsInBothColours } from "../../helpers/axe.ts";
import { missingPage, pooledPage, under } from "../../helpers/browser.ts";
import { representativePages } from "../../helpers/pages.ts";

const desk = { width: 1280, height: 720 };
const smallPhone = { width: 360, height: 640 };
const phone = { width: 412, height: 800 };

/** A desktop, its zoom of 200%, and between them where the text is just too wide for tables to become lists. */
const widths = [1280, 680, 640];

// Each page is opened once: opening it costs more than each of these looks at it.
test.concurrent.for(Object.entries(representativePages))(
  "the page “%s” is quiet, has no barrier and fits a small phone",
  async ([, address], { expect, onTestFinished }) => {
    const page = await pooledPage({ viewport: desk, axe: true }, onTestFinished);
    const complaints = complaintsOf(page);
    await page.goto(under(address), { waitUntil: "load" });
    // Only a script asks for more after that.
    const hasScript = (await page.locator("script[src]").count()) > 0;
    if (hasScript) await page.waitForLoadState("networkidle");
    expect
      .soft(complaints, "causes no error and no breach of its policy, and asks no other host for anything")
      .toEqual([]);

    expect.soft(await axeViolationsInBothColours(page), "has no barrier").toEqual([]);

    await unfoldAll(page);
    for (const width of widths) {
      await page.setViewportSize({ ...desk, width });
      expect.soft(await wideTables(page), `has tables that fit their column, ${width} pixels wide`).toEqual([]);
      expect.soft(await tooWide(page), `need not be scrolled sideways, ${width} pixels wide`).toEqual([]);
    }

    await page.setViewportSize(smallPhone);
    // Only a script makes something else of the page where it begins on a phone.
    if (hasScript) await page.reload();
    await unfoldAll(page);
    expect.soft(await tooWide(page), "need not be scrolled sideways on a small phone").toEqual([]);

    await page.setViewportSize(phone);
    await page.evaluate(enlargeText);
    expect.soft(await tooWide(page), "need not be scrolled sideways with text twice as large").toEqual([]);
    expect.soft(await page.evaluate(cutOff), "cuts no text in a box off that is twice as large").toEqual([]);
  },
);

/** What a page complains of from now on; it grows as it comes. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  // Opening an address that is not there is itself reported as an error.
  const expected = (url: string): boolean => url === under(missingPage);
  page.on("console", (message) => {
    const loud = message.type() === "error" || message.type() === "warning";
    if (loud && !expected(message.location().url)) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("requestfailed", (request) => complaints.push(`failed: ${request.url()}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(inject("site").address) && !request.url().startsWith("data:")) {
      complaints.push(`elsewhere: ${request.url()}`);
    }
  });
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return complaints;
}

/** Opens all that is folded away: it has to fit as well. */
async function unfoldAll(page: Page): Promise<void> {
  await page.locator("details").evaluateAll((all: HTMLDetailsElement[]) => {
    for (const details of all) details.open = true;
  });
}

/** Makes text twice as large, and nothing else. Runs in the page, whose policy lets no style be written into it. */
function enlargeText(): void {
  const style = new CSSStyleSheet();
  style.replaceSync("html { font-size: 200% !important; }");
  document.adoptedStyleSheets = [style];
}

/** The boxes to write into and to choose from that are less high than their text. Runs in the page. */
function cutOff(): string[] {
  return [...document.querySelectorAll("input, select")]
    .filter((box) => box.checkVisibility() && box.clientHeight > 1 && box.scrollHeight > box.clientHeight + 1)
    .map((box) => box.id || box.className);
}

/** The tables that reach beyond the text around them, by their headings. */
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

/** The elements that reach beyond the right edge of a page that can be scrolled sideways. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
      .map((element) => `${element.tagName}.${element.className} “${element.textContent.trim().slice(0, 40)}”`);
  });
}
