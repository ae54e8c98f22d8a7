import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { Browser } from "playwright-core";

import { kindNames } from "../../schemas/index.ts";
import type { Keep } from "./pictures.ts";

/**
 * Renders the social preview images from the site’s SVG drawings.
 *
 * @param address where the site is served, with `/` at the end
 */
export async function pictureCards(browser: Browser, address: string, folder: string, keep: Keep): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
  for (const subject of ["catalogue", ...kindNames]) {
    await page.goto(`${address}social/${subject}.svg`);
    const path = join(folder, subject === "catalogue" ? "social-card.png" : `social/${subject}.png`);
    keep(path, await page.screenshot());
  }
  await page.close();
}

/** Renders the fallback icons for browsers and phones without SVG icons: `favicon.ico` and `apple-touch-icon.png`. */
export async function pictureIcons(browser: Browser, folder: string, keep: Keep): Promise<void> {
  const drawing = readFileSync(join(folder, "favicon.svg"), "utf8");
  keep(join(folder, "apple-touch-icon.png"), await pictureOf(browser, drawing, 180));
  keep(join(folder, "favicon.ico"), iconFile(await pictureOf(browser, drawing, 32), 32));
}

async function pictureOf(browser: Browser, drawing: string, size: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 400, height: 400 } });
  // Phones round the corners themselves, so this icon is square.
  const square = drawing.replace(/ rx="\d+"/, "");
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${square}`);
  const picture = await page.screenshot({ clip: { x: 0, y: 0, width: size, height: size } });
  await page.close();
  return picture;
}

/** An icon file that holds one PNG picture. */
function iconFile(picture: Buffer, size: number): Buffer {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.writeUInt8(size, 6);
  header.writeUInt8(size, 7);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(picture.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, picture]);
}
