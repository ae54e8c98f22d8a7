import { expect, test } from "vitest";

import { arrives, visit } from "../../helpers/browser.ts";

test("the footer links the status page, whose numbers link the councils", async () => {
  const page = await visit("/");
  await page.getByRole("contentinfo").getByRole("link", { name: "Status" }).click();
  await arrives(page, "/status/");
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Status");
  expect(await page.getByRole("main").innerText()).toMatch(/Of \d+ statements about what authorities use/);

  const regions = page.getByRole("table", { name: "Statements by region" });
  await regions
    .getByRole("link", { name: /^\d+ not confirmed, / })
    .first()
    .click();
  await arrives(page, /^\/authorities\/\?region=[a-z-]+&said=reported$/);
  await expect.poll(() => page.locator("[data-count]").innerText()).toMatch(/^\d+ of \d+ authorities$/);
});

test("without JavaScript the trend is a chart with a table", async () => {
  const page = await visit("/status/", { javaScriptEnabled: false });
  const chart = page.getByRole("img", { name: /^Statements by month, from September 2026 to Today/ });
  expect(await chart.isVisible()).toBe(true);
  const months = page.getByRole("table", { name: "Statements at the end of each month" }).getByRole("rowheader");
  const titles = await months.allInnerTexts();
  expect(titles[0]).toBe("Today");
  expect(titles.at(-1)).toBe("September 2026");
});
