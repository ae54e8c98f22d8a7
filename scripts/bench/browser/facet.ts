import type { Browser } from "playwright-core";

import type { Figure } from "../result.ts";
import { countFetched } from "./fetched.ts";

/** Counts what it takes to choose a value of a facet in the list of all products, the page not included. */
export async function facetChosen(browser: Browser, address: string): Promise<Figure[]> {
  const context = await browser.newContext();
  const tab = await context.newPage();
  await tab.goto(`${address}products/`);
  await tab.waitForLoadState("networkidle");
  const session = await context.newCDPSession(tab);
  // Time of the processor: on a busy machine, time by the clock is that of others too.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const measured = async (): Promise<Map<string, number>> => {
    const { metrics } = await session.send("Performance.getMetrics");
    return new Map(metrics.map(({ name, value }) => [name, value]));
  };
  // To find the box by its name, and to look again and again whether the list has changed, would take the page longer
  // than to show what it narrows to. So a key is pressed, and the page itself says when the rows stand.
  const live = tab.getByRole("group", { name: "Stage" }).getByRole("checkbox", { name: /^Live/ }).first();
  const box = await live.elementHandle({ timeout: 10_000 });
  const narrowed = await tab.evaluateHandle(() => ({
    shown: new Promise<void>((resolve) => {
      const list = document.querySelector("[data-rows]");
      const count = document.querySelector("[data-count]");
      new MutationObserver((_, observer) => {
        if (!count?.textContent.includes(" of ") || list?.hasAttribute("aria-busy")) return;
        observer.disconnect();
        // What the choice changes has to be laid out and painted as well.
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
