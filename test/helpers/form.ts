import type { Page } from "playwright-core";
import { expect } from "vitest";

import { inspect, overlaySource, type Problem } from "../../schemas/index.ts";
import { diskSource } from "../../schemas/reading/disk.ts";
import { today } from "../../scripts/lib/folder.ts";
import { pooledPage, type PooledOptions, under } from "./browser.ts";
import { fixture } from "./fixture.ts";

/** Opens a page with a form and waits until it can be used. */
export async function openForm(address: string, options?: PooledOptions): Promise<Page> {
  const page = await pooledPage(options);
  await page.goto(under(address));
  await formReady(page);
  return page;
}

/** Waits until the form is usable and has loaded the published catalogue. */
export async function formReady(page: Page): Promise<void> {
  await page.waitForSelector("[data-form]:not([aria-busy])");
  // The form fetches the catalogue on first use.
  await page.locator("[data-form]").dispatchEvent("pointerdown");
  await page.waitForSelector("[data-form][data-kept]");
}

/** Moves with the Tab key to the next control with an accessible name. */
export async function reach(page: Page, name: string | RegExp): Promise<void> {
  const source = typeof name === "string" ? `^${name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}$` : name.source;
  const passed: string[] = [];
  // Batched key presses take a fraction of the time, because the browser renders once for all of them.
  const before = await page.evaluate(stopsBefore, source);
  await Promise.all(Array.from({ length: before }, () => page.keyboard.press("Tab")));
  for (let step = before; step < 150; step++) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(nameOfFocus);
    if (new RegExp(source).test(here)) return;
    passed.push(here.slice(0, 40));
  }
  throw new Error(`No control “${name}” is reached. Passed: ${passed.slice(0, 40).join(" | ")}`);
}

/**
 * Returns a lower bound of the tab stops before the next control whose name matches a pattern. A group of radio buttons is
 * one stop: only the checked one counts. Runs in the page.
 */
function stopsBefore(pattern: string): number {
  let stops = 0;
  for (const element of document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary")) {
    const position = document.activeElement?.compareDocumentPosition(element) ?? 0;
    if ((position & Node.DOCUMENT_POSITION_FOLLOWING) === 0 || element.tabIndex < 0 || element.matches(":disabled"))
      continue;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const labels = "labels" in element ? (element.labels as NodeListOf<HTMLElement> | null) : null;
    const name = labels?.[0]?.innerText ?? element.getAttribute("aria-label") ?? element.innerText;
    if (new RegExp(pattern).test(name.replace(/\s+/g, " ").trim())) return stops;
    if (!element.matches('[type="radio"]:not(:checked)')) stops++;
  }
  return 0;
}

/** Moves to a control and inserts a text at once, without key events. */
export async function answer(page: Page, name: string | RegExp, text: string): Promise<void> {
  await reach(page, name);
  await page.keyboard.insertText(text);
}

/** Moves to a control and presses a key on it. */
export async function press(page: Page, name: string | RegExp, key = "Enter"): Promise<void> {
  await reach(page, name);
  await page.keyboard.press(key);
}

/** Moves to a combobox, types, and accepts the first suggestion. */
export async function choose(page: Page, name: string | RegExp, text: string): Promise<void> {
  await reach(page, name);
  await take(page, text);
}

/** Types the start of an option into the focused select. */
export async function pick(page: Page, text: string): Promise<void> {
  const picked = async (): Promise<string> => {
    await page.keyboard.type(text);
    return page.evaluate(() => (document.activeElement as HTMLSelectElement).selectedOptions[0]?.text ?? "");
  };
  // The browser starts a new type-ahead search when keys are more than a second apart.
  await expect.poll(picked, { interval: 1_500 }).toMatch(new RegExp(`^${text}`));
}

/** Types into the focused combobox, and accepts the first suggestion. */
export async function take(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.locator('[role="listbox"] [role="option"]').first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
}

/** Returns the file that the form submits to GitHub, parsed from the URL of its link. */
export async function handedOver(page: Page): Promise<{ path: string; text: string }> {
  await page.getByRole("heading", { name: /^Ready to send/ }).waitFor();
  const byHand = page.locator("details:not([open]) > summary", { hasText: "Change the file yourself instead" });
  if ((await byHand.count()) > 0) await byHand.click();
  const link = page.getByRole("link", { name: /Send it on GitHub|open GitHub/ }).last();
  const address = new URL((await link.getAttribute("href")) ?? "");
  expect(address.href.length).toBeLessThanOrEqual(6144);
  const path = address.searchParams.get("filename") ?? /\/edit\/main\/(.*)$/.exec(address.pathname)?.[1] ?? "";
  return { path: path.replace(/^catalogue\//, ""), text: address.searchParams.get("value") ?? "" };
}

/** The errors of a file in the fixture catalogue. */
export function errorsWith({ path, text }: { path: string; text: string }): Problem[] {
  const { problems } = inspect(overlaySource(diskSource(fixture), new Map([[path, text]])), today());
  return problems.filter(({ severity, file }) => severity === "error" && file === path);
}

/** Returns the accessible name of the focused control. Runs in the page. */
export function nameOfFocus(): string {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement)) return "";
  const labels = "labels" in element ? (element.labels as NodeListOf<HTMLElement> | null) : null;
  const name = labels?.[0]?.innerText ?? element.getAttribute("aria-label") ?? element.innerText;
  return name.replace(/\s+/g, " ").trim();
}
