import type { Browser } from "playwright-core";

import type { Figure } from "../result.ts";
import { countFetched } from "./fetched.ts";

/** Measures the choice of a facet value in the list of all products: KB fetched, main-thread time, DOM nodes. */
export async function facetChosen(browser: Browser, address: string): Promise<Figure[]> {
  const context = await browser.newContext();
  const tab = await context.newPage();
  await tab.goto(`${address}products/`);
  await tab.waitForLoadState("networkidle");
  const session = await context.newCDPSession(tab);
  // CPU time of the thread, as wall-clock time includes other processes on a busy machine.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const measured = async (): Promise<Map<string, number>> => {
    const { metrics } = await session.send("Performance.getMetrics");
    return new Map(metrics.map(({ name, value }) => [name, value]));
  };
  // Locating the checkbox by name and polling the list would cost the page more time than filtering. So the checkbox is
  // located first and toggled with a key, and a MutationObserver in the page reports when the rows are updated.
  const live = tab.getByRole("group", { name: "Stage" }).getByRole("checkbox", { name: /^Live/ }).first();
  const box = await live.elementHandle({ timeout: 10_000 });
  const narrowed = await tab.evaluateHandle(() => ({
    shown: new Promise<void>((resolve) => {
      const list = document.querySelector("[data-rows]");
      const count = document.querySelector("[data-count]");
      new MutationObserver((_, observer) => {
        if (!count?.textContent.includes(" of ") || list?.hasAttribute("aria-busy")) return;
        observer.disconnect();
        // Include layout and paint.
        requestAnimationFrame(() => setTimeout(resolve));
      }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    }),
  }));
  const [before, fetched] = [await measured(), countFetched(tab)];
  await box.focus();
  await tab.keyboard.press("Space");
  await narrowed.evaluate(({ shown }) => shown);
  const kilobytes = await fetched.kilobytes();
  const after = await measured();
  const name = "a facet chosen in the list of products";
  const busy = (after.get("TaskDuration") ?? 0) - (before.get("TaskDuration") ?? 0);
  await context.close();
  return [
    { name, value: kilobytes, unit: "KB", goal: 120 },
    { name, value: after.get("Nodes") ?? 0, unit: "nodes", goal: 5000 },
    { name, value: Math.round(busy * 1000), unit: "ms of main thread", goal: 100 },
  ];
}
