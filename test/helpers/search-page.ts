import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Returns the status text of the search page. */
export async function statusOf(page: Page): Promise<string> {
  return (await page.getByRole("status").first().innerText()).trim();
}

/**
 * Waits until the search page has a status text and shows all results. The status comes with the first result; the others,
 * and those of the full texts, follow.
 */
export async function answers(page: Page, words: string | RegExp): Promise<void> {
  const status = expect.poll(() => statusOf(page));
  await (typeof words === "string" ? status.toBe(words) : status.toMatch(words));
  await page.locator("[data-search-page]:not([data-busy])").waitFor();
}

/** Waits until the search page shows the results of a query. */
export function finds(page: Page, query: string): Promise<void> {
  return answers(page, new RegExp(`^\\d+ results? for “${query}”$`));
}
