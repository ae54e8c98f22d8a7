import type { Browser } from "playwright-core";

import type { Figure } from "../result.ts";
import { countFetched } from "./fetched.ts";

/** Counts the KB that the product form fetches until it is interactive. */
export async function formReady(browser: Browser, address: string): Promise<Figure[]> {
  const context = await browser.newContext();
  const tab = await context.newPage();
  const fetched = countFetched(tab);
  await tab.goto(`${address}contribute/product/`);
  await tab.locator("[data-form]:not([aria-busy])").waitFor();
  const value = await fetched.kilobytes();
  await context.close();
  return [{ name: "a form, ready to type", value, unit: "KB", goal: 200 }];
}
