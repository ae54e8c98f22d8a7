import { join } from "node:path";

import type { Browser, Locator } from "playwright-core";

import type { Keep } from "./pictures.ts";

/** The size of every picture: the guide that shows them states it, so that nothing moves while they load. */
const viewport = { width: 1100, height: 640 };

/**
 * Takes the pictures of the guide “Add your first entry” from the real form, as somebody would fill it in.
 *
 * @param address where the site is served, with `/` at the end
 */
export async function pictureForm(browser: Browser, address: string, folder: string, keep: Keep): Promise<void> {
  const page = await browser.newPage({ viewport, reducedMotion: "reduce" });
  const picture = async (name: string): Promise<void> => {
    keep(join(folder, `${name}.png`), await page.screenshot());
  };

  await page.goto(`${address}contribute/`);
  await show(page.getByRole("heading", { name: "Add something" }));
  await picture("choose");

  await page.goto(`${address}contribute/product/`);
  await page.waitForSelector("[data-form]:not([aria-busy])");
  await page.waitForLoadState("networkidle");
  await page.getByLabel("Name", { exact: true }).fill("Play in the park");
  await page.getByLabel("Summary", { exact: true }).fill("Lets families find and book play sessions in parks.");
  await page.getByLabel("Live", { exact: true }).check();
  await page.getByLabel("Early years and family support").check();
  await show(page.getByRole("heading", { name: "What it is" }));
  await picture("answer");

  await page.getByRole("button", { name: "Add standard" }).click();
  await page.getByLabel("Standard", { exact: true }).fill("open-referal-uk");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await page
    .getByRole("button", { name: /^Change to/ })
    .first()
    .waitFor();
  await show(page.getByRole("heading", { name: "Standards it meets" }));
  await picture("fix");

  await page
    .getByRole("button", { name: /^Change to/ })
    .first()
    .click();
  await page.getByLabel("How far").selectOption("meets");
  await page.getByLabel("Authority", { exact: true }).fill("camden");
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "Check and send" }).click();
  await show(page.getByRole("heading", { name: "Ready to send" }));
  await picture("send");
  await page.close();
}

/** Scrolls a heading to the top, and waits until everything is drawn. */
async function show(heading: Locator): Promise<void> {
  await heading.evaluate((element) => {
    element.scrollIntoView({ block: "start" });
    scrollBy(0, -20);
  });
  await heading.page().waitForTimeout(300);
}
