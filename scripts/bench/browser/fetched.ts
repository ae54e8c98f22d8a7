import { gzipSync } from "node:zlib";

import type { Page, Response } from "playwright-core";

/** Counts the size of all further HTTP responses of a tab, gzipped as web hosts send them, in KB (1,000 bytes). */
export function countFetched(tab: Page): { kilobytes: () => Promise<number> } {
  const responses = new Map<string, Response>();
  tab.on("response", (response) => {
    if (response.url().startsWith("http")) responses.set(response.url(), response);
  });
  return {
    async kilobytes() {
      await tab.waitForLoadState("networkidle");
      const sizes = Array.from(responses.values(), async (response) => gzipSync(await response.body()).length);
      const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
      return Math.round(bytes / 1000);
    },
  };
}
