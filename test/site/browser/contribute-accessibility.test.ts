import axe from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";

import { kindNames } from "../../../schemas/index.ts";
import { openForm } from "../../helpers/form.ts";

const standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  empty: () => Promise.resolve(),
  filled: async (page) => {
    await openEverything(page);
    await page.getByLabel("Name", { exact: true }).first().fill("Open Plays");
    await page.getByLabel("Description (optional)").first().fill("**Bold**\n\n- one\n- two");
    await page.getByRole("button", { name: "Preview of description" }).first().click();
  },
  wrong: async (page) => {
    await openEverything(page);
    await page
      .getByRole("textbox", { name: "The file" })
      .fill("name: Open Plays\nsummary: x\nlicnce: MIT\nstage: lvie\n");
    await page.getByRole("button", { name: "Check and send" }).click();
    await page.locator(".govuk-error-summary").waitFor();
  },
};

/** What the other kinds ask for, these two ask for as well. */
const richest = ["product", "authority"] as const;

describe.each(Object.entries(states))("the form when it is %s", (_, prepare) => {
  test.each(richest)("has no barrier for a %s, in light and dark colours", async (kind) => {
    const page = await openForm(`/contribute/${kind}/`);
    await prepare(page);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await barriers(page)).toEqual([]);
    }
  });

  test.each(richest)("need not be scrolled sideways on a small phone for a %s", async (kind) => {
    const page = await openForm(`/contribute/${kind}/`, { viewport: { width: 360, height: 640 } });
    await prepare(page);
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }));
    expect(scroll).toBeLessThanOrEqual(client);
  });
});

test.each(kindNames)("the empty form for a %s has no barrier", async (kind) => {
  expect(await barriers(await openForm(`/contribute/${kind}/`))).toEqual([]);
});

test("the ways to send have no barrier", async () => {
  const page = await openForm("/contribute/product/?edit=product/open-play");
  await page.getByLabel("Summary", { exact: true }).fill("Lets families find play sessions near them.");
  await page.getByRole("button", { name: "Check and send" }).click();
  await page.getByRole("heading", { name: /Ready to send/ }).waitFor();
  expect(await barriers(page)).toEqual([]);
});

/** Opens every folded part and adds an item to every list. */
async function openEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    for (const button of document.querySelectorAll<HTMLElement>(".form-add")) button.click();
  });
}

async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (values) => (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: { type: "tag", values } }),
    standard,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" … ")}`);
}
