import type { Page } from "playwright-core";
import { expect } from "vitest";

/** What the search page says of its results. */
export async function statusOf(page: Page): Promise<string> {
  return (await page.getByRole("status").first().innerText()).trim();
}

/**
 * Waits until the search page says something of its results and shows them. It says how many there are once the first
 * one stands; the others and those that only the texts have come after it.
 */
export async function answers(page: Page, words: string | RegExp): Promise<void> {
  const said = expect.poll(() => statusOf(page));
  await (typeof words === "string" ? said.toBe(words) : said.toMatch(words));
  await page.locator("[data-search-page]:not([data-busy])").waitFor();
}

/** Waits until the search page shows what it has found for a query. */
export function finds(page: Page, query: string): Promise<void> {
  return answers(page, new RegExp(`^\\d+ results? for “${query}”$`));
}
