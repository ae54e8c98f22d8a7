import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { expect, inject, onTestFinished } from "vitest";

import { browserOptions } from "../../scripts/lib/browser.ts";
import { injectAxe } from "./axe.ts";

/** The address of a page that does not exist. */
export const missingPage = "/no-such-page/";

/** Browser flags that make many short visits a fifth faster, with fewer threads and processes. */
const fewerProcesses = ["--in-process-gpu", "--num-raster-threads=1", "--js-flags=--single-threaded"];

let browser: Promise<Browser> | undefined;

/** Launches the browser of this process: one that all processes shared would be slower by a sixth. */
async function launch(): Promise<Browser> {
  const { args = [], ...options } = await browserOptions();
  return chromium.launch({ ...options, args: [...args, ...fewerProcesses] });
}

/**
 * Opens a page in a new browser context, and closes it after the test. Reduced motion spares waiting for animations.
 *
 * @param onFinished the `onTestFinished` of the test’s context, for a concurrent test
 */
export async function newPage(options: BrowserContextOptions = {}, onFinished = onTestFinished): Promise<Page> {
  browser ??= launch();
  const context = await (
    await browser
  ).newContext({
    baseURL: inject("site").address,
    reducedMotion: "reduce",
    ...options,
  });
  onFinished(() => context.close());
  // Generous, for machines under load.
  context.setDefaultTimeout(20_000);
  return context.newPage();
}

/** Options of a pooled tab. */
export interface PooledOptions extends Pick<
  BrowserContextOptions,
  "viewport" | "colorScheme" | "forcedColors" | "javaScriptEnabled"
> {
  /** Whether the test calls `axeViolations`: axe-core is then injected with each page, which is faster than later. */
  axe?: boolean;
}

/** Idle tabs in the state of their last test, grouped by options that cannot be changed later. */
const pool = { withAxe: [] as Page[], withScripts: [] as Page[], withoutScripts: [] as Page[] };

/** The `window.name` of a tab whose storage must be cleared. */
const forgetful = "forgetful";

/**
 * Returns a reset tab from a pool that tests reuse: with a warm cache, a page opens in half the time, and axe-core is
 * faster too. It has no service worker. A test that needs one, or other options or init scripts, uses `newPage`.
 *
 * @param onFinished the `onTestFinished` of the test’s context, for a concurrent test
 */
export async function pooledPage(
  { viewport = { width: 1280, height: 720 }, javaScriptEnabled = true, axe = false, ...media }: PooledOptions = {},
  onFinished = onTestFinished,
): Promise<Page> {
  const kind = axe ? "withAxe" : javaScriptEnabled ? "withScripts" : "withoutScripts";
  const page = pool[kind].pop() ?? (await tabThatStays(kind));
  onFinished(async ({ task }) => {
    if (task.result?.state === "pass" && !page.isClosed()) pool[kind].push(page);
    else await page.context().close();
  });
  await empty(page);
  await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null, ...media });
  if (viewport) await page.setViewportSize(viewport);
  return page;
}

/** Opens a tab that stays open until the browser is closed. */
async function tabThatStays(kind: keyof typeof pool): Promise<Page> {
  const page = await newPage({ javaScriptEnabled: kind !== "withoutScripts" }, () => undefined);
  await page.addInitScript((name) => {
    delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker;
    if (window.name !== name) return;
    localStorage.clear();
    sessionStorage.clear();
    window.name = "";
  }, forgetful);
  if (kind === "withAxe") await injectAxe(page);
  return page;
}

/** Resets a tab: pages, listeners, routes, storage and the mouse pointer of its last test. */
async function empty(page: Page): Promise<void> {
  const context = page.context();
  for (const other of context.pages()) if (other !== page) await other.close();
  page.removeAllListeners();
  await page.unrouteAll();
  await context.unrouteAll();
  await page.goto("about:blank");
  // A form may save answers on unload, so the next page clears storage before its own scripts run.
  await page.evaluate((name) => {
    window.name = name;
  }, forgetful);
  await page.mouse.move(0, 0);
}

/** Opens a page of the site. The address is from the site’s root, such as `/products/`. */
export async function visit(address: string, options: PooledOptions = {}): Promise<Page> {
  const page = await pooledPage(options);
  const response = await page.goto(under(address));
  if (!response?.ok() && address !== missingPage) throw new Error(`There is no page ${address}.`);
  return page;
}

/** By how many pixels a page is wider than its viewport: zero, unless it scrolls horizontally. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** The absolute URL of a page of the site. */
export function under(address: string): string {
  return inject("site").address + address.replace(/^\//, "");
}

/** The address of a page, from the site’s root, with its query. */
export function pathAndQuery(page: Page): string {
  return page.url().replace(inject("site").address, "/");
}

/** Waits until a page has an address, from the site’s root and with its query, and has loaded. */
export async function arrives(page: Page, address: string | RegExp): Promise<void> {
  const here = expect.poll(() => pathAndQuery(page));
  await (typeof address === "string" ? here.toBe(address) : here.toMatch(address));
  await page.waitForLoadState();
}

/** The addresses that a page requests from now on and that return 404; the list grows. */
export function missingFrom(page: Page): string[] {
  const missing: string[] = [];
  page.on("response", (response) => {
    if (response.status() === 404) missing.push(response.url());
  });
  return missing;
}
