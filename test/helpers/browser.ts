import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { expect, inject, onTestFinished } from "vitest";

/** An address that leads nowhere. */
export const nowhere = "/no-such-page/";

let connection: Promise<Browser> | undefined;

/**
 * A page of its own for a test, which is closed after it. Movement is off, so that nothing has to be waited for.
 *
 * @param onFinished what a test that runs beside others of its file is told its end by
 */
export async function newPage(options: BrowserContextOptions = {}, onFinished = onTestFinished): Promise<Page> {
  connection ??= chromium.connect(inject("site").browser);
  const context = await (
    await connection
  ).newContext({
    baseURL: inject("site").address,
    reducedMotion: "reduce",
    ...options,
  });
  onFinished(() => context.close());
  // Far longer than anything takes, but for a machine that has other work.
  context.setDefaultTimeout(20_000);
  return context.newPage();
}

/** Takes away what the last test in a page has opened, kept, set and pointed at, before another has it. */
export async function emptied(page: Page): Promise<void> {
  const context = page.context();
  for (const other of context.pages()) if (other !== page) await other.close();
  await context.unrouteAll();
  // What a form does when it is left may keep something, and no script runs here.
  await page.goto(under("/favicon.svg"));
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.emulateMedia({ colorScheme: null });
  await page.mouse.move(0, 0);
}

/** Opens a page of the site. The address is from the site’s root, such as `/products/`. */
export async function visit(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await newPage(options);
  const response = await page.goto(under(address));
  if (!response?.ok() && address !== nowhere) throw new Error(`There is no page ${address}.`);
  return page;
}

/** The full address of a page of the site. */
export function under(address: string): string {
  return inject("site").address + address.replace(/^\//, "");
}

/** The address of a page, from the site’s root, with its query. */
export function whereabouts(page: Page): string {
  return page.url().replace(inject("site").address, "/");
}

/** Waits until a page is at an address, from the site’s root and with its query, and has loaded what stands there. */
export async function arrives(page: Page, address: string | RegExp): Promise<void> {
  const here = expect.poll(() => whereabouts(page));
  await (typeof address === "string" ? here.toBe(address) : here.toMatch(address));
  await page.waitForLoadState();
}

/** The addresses that a page asks for from now on and that are not there; it grows as they come. */
export function missingFrom(page: Page): string[] {
  const missing: string[] = [];
  page.on("response", (response) => {
    if (response.status() === 404) missing.push(response.url());
  });
  return missing;
}
