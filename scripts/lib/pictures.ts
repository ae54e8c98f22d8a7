import { join } from "node:path";

import type { Browser } from "playwright-core";

import { pictureCards, pictureIcons } from "./brand-pictures.ts";
import { pictureForm } from "./form-pictures.ts";
import { writeAllOrNone } from "./write.ts";

/** Keeps a picture for the file at a path. */
export type Keep = (path: string, picture: Uint8Array) => void;

/**
 * Takes all pictures of the site, and writes them, or none where one of them cannot be taken.
 *
 * @param address where the site is served, with `/` at the end
 * @param project the folder of the project
 * @returns the paths of the pictures
 */
export async function writePictures(browser: Browser, address: string, project: string): Promise<string[]> {
  const pictures = new Map<string, Uint8Array>();
  const keep: Keep = (path, picture) => pictures.set(path, picture);
  await pictureHomePage(browser, address, join(project, ".github/screenshot.png"), keep);
  await pictureForm(browser, address, join(project, "site/public/guides/add-your-first-entry"), keep);
  await pictureCards(browser, address, join(project, "site/public"), keep);
  await pictureIcons(browser, join(project, "site/public"), keep);
  writeAllOrNone(pictures);
  return [...pictures.keys()];
}

/** Takes the screenshot of the home page for the README. */
async function pictureHomePage(browser: Browser, address: string, path: string, keep: Keep): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(address);
  keep(path, await page.screenshot());
  await page.close();
}
