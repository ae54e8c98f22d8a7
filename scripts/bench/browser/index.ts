import { chromium } from "playwright-core";

import { browserOptions } from "../../lib/browser.ts";
import { serve } from "../../lib/serve.ts";
import type { Figure } from "../result.ts";
import { facetChosen } from "./facet.ts";
import { firstResults } from "./first-results.ts";
import { formReady } from "./form.ts";

/** Measures pages of a built site in a browser: the search, a filtered list and a form. */
export async function inBrowser(site: string): Promise<Figure[]> {
  const { server, address } = await serve(site, "/", 0);
  const browser = await chromium.launch(await browserOptions());
  try {
    return [
      ...(await firstResults(browser, address, site)),
      ...(await facetChosen(browser, address)),
      ...(await formReady(browser, address)),
    ];
  } finally {
    await browser.close();
    server.close();
  }
}
