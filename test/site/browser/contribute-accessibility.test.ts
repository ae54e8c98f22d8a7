import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { kindNames } from "../../../schemas/index.ts";
import { axeViolations, axeViolationsInBothColours, allRules } from "../../helpers/axe.ts";
import { brokenWords } from "../../helpers/broken-words.ts";
import { overflowOf } from "../../helpers/browser.ts";
import { coveredFocus } from "../../helpers/covered-focus.ts";
import { openForm } from "../../helpers/form.ts";

const desk = { width: 1280, height: 720 };
const smallPhone = { width: 360, height: 640 };

/** State of a form → how to reach it from the state before. */
const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  empty: () => Promise.resolve(),
  filled: async (page) => {
    await openEverything(page);
    await page.getByLabel("Name", { exact: true }).first().fill("Open Plays");
    await page.getByLabel("Description (optional)").first().fill("**Bold**\n\n- one\n- two");
    await page.getByRole("button", { name: "Preview of description" }).first().click();
  },
  invalid: async (page) => {
    await page
      .getByRole("textbox", { name: "The file" })
      .fill("name: Open Plays\nsummary: x\nlicnce: MIT\nstage: lvie\n");
    await openEverything(page);
    await page.getByRole("button", { name: "Check and send" }).click();
    await page.locator(".govuk-error-summary").waitFor();
  },
};

/** The kinds whose forms have all controls of the other forms. */
const richest = ["product", "authority"] as const;

// One page for all states, because opening the form takes longest.
test.each(richest)(
  "the form for a %s has no accessibility violation in light and dark mode and fits a small phone, empty, filled and invalid",
  async (kind) => {
    const page = await openForm(`/contribute/${kind}/`, { viewport: desk, axe: true });
    for (const [state, prepare] of Object.entries(states)) {
      await prepare(page);
      // The other states have every colour of the empty form.
      const found = state === "empty" ? axeViolations(page, allRules) : axeViolationsInBothColours(page);
      expect.soft(await found, `has no accessibility violation when ${state}`).toEqual([]);
      expect.soft(await page.evaluate(repeatedIds), `has unique ids when ${state}`).toEqual([]);

      await page.setViewportSize(smallPhone);
      expect.soft(await overflowOf(page), `fits a small phone when ${state}`).toBe(0);
      await page.setViewportSize(desk);
    }
  },
);

const others = kindNames.filter((kind) => !richest.some((one) => one === kind));

test.each(others)(
  "the empty form for a %s has no accessibility violation, and unique ids with everything open",
  async (kind) => {
    const page = await openForm(`/contribute/${kind}/`, { axe: true });
    expect(await axeViolations(page, allRules)).toEqual([]);
    await openEverything(page);
    expect(await page.evaluate(repeatedIds)).toEqual([]);
  },
);

test("the sticky bar does not cover the focus when moving backwards by keyboard", async () => {
  const page = await openForm("/contribute/product/", { viewport: { width: 640, height: 360 } });
  await page.locator(".form-section, .start").evaluateAll((parts: HTMLDetailsElement[]) => {
    for (const part of parts) part.open = true;
  });
  await page.getByRole("button", { name: "Check and send" }).focus();
  const covered: string[] = [];
  while (!(await page.evaluate(() => document.activeElement?.matches(".form-bar *")))) {
    await page.keyboard.press("Shift+Tab");
    covered.push(...(await page.evaluate(coveredFocus)));
  }
  expect(covered).toEqual([]);
});

test("on a small phone example addresses break between their parts", async () => {
  const page = await openForm("/contribute/authority/");
  await page.setViewportSize(smallPhone);
  await page.locator("details").evaluateAll((parts: HTMLDetailsElement[]) => {
    for (const part of parts) part.open = true;
  });
  expect(await page.evaluate(brokenWords, ".govuk-hint")).toEqual([]);
});

test("the printed form shows its questions without the list of sections", async () => {
  const page = await openForm("/contribute/product/");
  await page.emulateMedia({ media: "print" });
  expect(await page.getByText("What it is called, as people say it.").isVisible()).toBe(true);
  expect(await page.getByRole("navigation", { name: "Sections of the form" }).isVisible()).toBe(false);
});

test("the ways to send have no accessibility violation", async () => {
  const page = await openForm("/contribute/product/?edit=product/open-play", { axe: true });
  await page.getByLabel("Summary", { exact: true }).fill("Lets families find play sessions near them.");
  await page.getByRole("button", { name: "Check and send" }).click();
  await page.getByRole("heading", { name: /Ready to send/ }).waitFor();
  expect(await axeViolations(page, allRules)).toEqual([]);
});

/** Opens every collapsed part and adds an item to every list. */
async function openEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    for (const button of document.querySelectorAll<HTMLElement>(".form-add")) button.click();
  });
}

/** Returns the ids that several elements have. Runs in the page. */
function repeatedIds(): string[] {
  const ids = Array.from(document.querySelectorAll("[id]"), ({ id }) => id);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}
