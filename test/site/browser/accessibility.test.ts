import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { visit } from "../../helpers/browser.ts";
import { kindsOfPage } from "../../helpers/pages.ts";

const everything: axe.RunOnly = {
  type: "tag",
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
};
/** What depends on colours. */
const colours: axe.RunOnly = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

test.each(Object.entries(kindsOfPage))(
  "axe finds no barrier on the page “%s”, in light and dark",
  async (_, address) => {
    const page = await visit(address, { colorScheme: "light" });
    await page.evaluate(axe.source);
    expect(await barriers(page, everything)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await barriers(page, colours)).toEqual([]);
  },
);

async function barriers(page: Page, runOnly: axe.RunOnly): Promise<string[]> {
  const { violations } = await page.evaluate(
    (only) => (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: only, resultTypes: ["violations"] }),
    runOnly,
  );
  return violations.map(
    ({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ html }) => html.slice(0, 160)).join(" … ")}`,
  );
}
