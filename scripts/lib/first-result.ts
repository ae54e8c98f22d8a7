import { gzipSync } from "node:zlib";

import type { Page, Response } from "playwright-core";

/** The requests up to the first search result, with the page and its styles and scripts. */
export interface FirstResult {
  requests: number;
  /** Thousands of bytes, compressed with gzip as web hosts send them. */
  kilobytes: number;
}

/**
 * Opens a search page in a new tab, and returns the number and size of the requests made before its first result showed.
 *
 * @param address the page with its query
 */
export async function firstResult(tab: Page, address: string): Promise<FirstResult> {
  const responses = new Map<string, Response>();
  tab.on("response", (response) => responses.set(response.url(), response));
  await tab.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector("[data-rows] > li")) return;
      performance.mark("first result");
      observer.disconnect();
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  await tab.goto(address);
  // By then, all pending requests have finished.
  await tab.locator("[data-search-page]:not([data-busy]):has([data-rows] > li)").waitFor();
  const asked = await tab.evaluate(() => {
    const [mark] = performance.getEntriesByName("first result");
    const before = ({ startTime }: PerformanceEntry): boolean => startTime < (mark?.startTime ?? Infinity);
    return performance
      .getEntriesByType("resource")
      .filter(before)
      .map(({ name }) => name);
  });
  const sizes = [tab.url(), ...asked].map(async (url) => gzipSync((await responses.get(url)?.body()) ?? "").length);
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  return { requests: sizes.length, kilobytes: Math.round(bytes / 1000) };
}
