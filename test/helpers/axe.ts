import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type axe from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Injects axe-core into a tab once for all its pages, because sending it costs as much as checking a small page. A page
 * evaluates it only when it is checked.
 */
export async function injectAxe(page: Page): Promise<void> {
  await page.addInitScript(`globalThis.startAxe = () => {${source}};`);
}

/** The rules of axe-core for WCAG 2.2 AA and good practice. */
export const allRules: axe.RunOnly = {
  type: "tag",
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
};

/** Rules that depend on colours. */
export const colourRules: axe.RunOnly = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

/** Returns the violations that axe-core finds in the current page. */
export async function axeViolations(page: Page, runOnly: axe.RunOnly): Promise<string[]> {
  const lacksAxe = await page.evaluate(() => {
    if ("startAxe" in globalThis && !("axe" in globalThis))
      (globalThis as unknown as { startAxe: () => void }).startAxe();
    return !("axe" in globalThis);
  });
  if (lacksAxe) await page.evaluate(source);
  const { violations } = await page.evaluate(
    (only) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run({
        runOnly: only,
        resultTypes: ["violations"],
        // Only other rules need style sheets and media fetched again.
        preload: false,
      }),
    runOnly,
  );
  return violations.map(
    ({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ html }) => html.slice(0, 160)).join(" … ")}`,
  );
}

/**
 * Returns the violations that axe-core finds in the current page, in light and in dark colours. Rules that do not
 * depend on colours run once.
 */
export async function axeViolationsInBothColours(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light" });
  const light = await axeViolations(page, allRules);
  await page.emulateMedia({ colorScheme: "dark" });
  return [...light, ...(await axeViolations(page, colourRules)).map((barrier) => `In dark colours: ${barrier}`)];
}
