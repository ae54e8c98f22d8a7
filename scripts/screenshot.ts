import { resolve } from "node:path";

import { type Browser, chromium } from "playwright-core";

import { pictureCards, pictureIcons } from "./lib/brand-pictures.ts";
import { browserOptions } from "./lib/browser.ts";
import { pictureForm } from "./lib/form-pictures.ts";
import { readOptions } from "./lib/options.ts";
import { basePath, outFolder } from "./lib/out.ts";
import { root } from "./lib/root.ts";
import { serve } from "./lib/serve.ts";
import { buildSite } from "./lib/site.ts";
import { run } from "./lib/stop.ts";

await run(async () => {
  readOptions(
    {},
    "npm run screenshot",
    "Builds the site and takes the pictures of it that the README and the site show.",
  );
  if (!(await buildSite())) return 1;
  const browser = await chromium.launch(await browserOptions());
  const { server, address } = await serve(outFolder, basePath(), 0);
  await pictureHomePage(browser, address, resolve(root, ".github/screenshot.png"));
  await pictureForm(browser, address, resolve(root, "site/public/guides/add-your-first-entry"));
  await pictureCards(browser, address, resolve(root, "site/public"));
  await pictureIcons(browser, resolve(root, "site/public"));
  server.close();
  await browser.close();
  return 0;
});

/** Takes the screenshot of the home page for the README. */
async function pictureHomePage(browser: Browser, address: string, path: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(address);
  await page.screenshot({ path });
  process.stdout.write(`${path}\n`);
}
