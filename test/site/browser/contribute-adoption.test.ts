import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { parse } from "../../../schemas/index.ts";
import { issueFormFile } from "../../../schemas/kinds/issue-form.ts";
import { today } from "../../../scripts/lib/folder.ts";
import { axeViolationsInBothColours } from "../../helpers/axe.ts";
import { overflowOf, pooledPage, under } from "../../helpers/browser.ts";
import { answer, choose, errorsWith, formReady, handedOver, openForm, pick, press, reach } from "../../helpers/form.ts";
import { scriptWeights } from "../../helpers/script-weights.ts";

const summary = (page: Page) => page.locator(".govuk-error-summary__list li");

async function check(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Check and send" }).click();
}

test("the page of a product links the form in which a council says in four answers that it has stopped using it and why", async () => {
  const page = await pooledPage();
  await page.goto(under("/products/open-play/"));
  await page.getByRole("link", { name: "Not any more" }).click();
  await formReady(page);
  await page.getByLabel("Authority", { exact: true }).fill("newtown");
  expect(await page.getByLabel("Status").inputValue()).toBe("stopped");
  await page.getByLabel("Year").fill("2025");
  await page.getByLabel("Reason", { exact: true }).fill("It could not be joined to our case system.");
  await check(page);
  const { path, text } = await handedOver(page);
  expect(path).toBe("newtown/authority.yml");
  expect(errorsWith({ path, text })).toEqual([]);
  const { uses } = parse(text).value as { uses: unknown[] };
  expect(uses).toContainEqual(
    expect.objectContaining({
      product: "open-play",
      status: "stopped",
      until: "2025",
      reason: "It could not be joined to our case system.",
    }),
  );
});

test("the record of a council links a prefilled form in which it confirms a use", async () => {
  const page = await pooledPage();
  await page.goto(under("/authorities/newtown/"));
  await page.getByRole("link", { name: "Is this right? Form Kit" }).click();
  await formReady(page);
  expect(await page.getByLabel("Which product?").inputValue()).toBe("Form Kit");
  expect(await page.getByLabel("Authority", { exact: true }).inputValue()).toBe("Newtown Council");
  await page.goto(under("/contribute/adoption/?product=form-kit&authority=newtown&status=in-use"));
  await formReady(page);
  await check(page);
  const { text } = await handedOver(page);
  expect((parse(text).value as { uses: unknown[] }).uses).toContainEqual(
    expect.objectContaining({
      product: "form-kit",
      status: "in-use",
      confirmed: today(),
      evidence: "https://www.newtown.example.org/forms",
    }),
  );
});

/** Returns the fields of the prefilled issue form on GitHub. */
async function issueOf(page: Page): Promise<Record<string, string>> {
  const link = page.getByRole("link", { name: "Send it on GitHub" });
  const address = new URL((await link.getAttribute("href")) ?? "");
  expect(address.pathname).toMatch(/\/issues\/new$/);
  return Object.fromEntries(address.searchParams);
}

test("a URL with all answers gives a prefilled issue on GitHub at once", async () => {
  const page = await openForm("/contribute/adoption/?product=form-kit&authority=newtown&status=in-use");
  expect(await issueOf(page)).toEqual({
    template: issueFormFile("statement"),
    title: "Statement: newtown",
    authority: "newtown",
    product: "form-kit",
    answer: "Yes, we use this",
  });
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
  const { text } = await handedOver(page);
  expect((parse(text).value as { uses: unknown[] }).uses).toContainEqual(
    expect.objectContaining({ product: "form-kit", status: "in-use" }),
  );
});

test("a change during the check cancels sending the former answer", async () => {
  const page = await pooledPage();
  const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
  await page.route("**/authorities/newtown/entry.yml", async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(under("/contribute/adoption/?product=form-kit&authority=newtown&status=in-use"));
  await formReady(page);
  await check(page);
  await page.getByLabel("Status").selectOption("stopped");
  release(undefined);
  await expect.poll(() => page.getByRole("button", { name: "Check and send" }).isEnabled()).toBe(true);
  expect(await page.getByRole("link", { name: "Send it on GitHub" }).count()).toBe(0);
});

test("a system without an entry can be confirmed from the record of the council", async () => {
  const page = await pooledPage();
  await page.goto(under("/authorities/newtown/"));
  await page.getByRole("link", { name: "Is this right? Kerbside Permits" }).click();
  await formReady(page);
  await page.getByLabel("Status").selectOption("In use");
  expect(await issueOf(page)).toMatchObject({ system: "Kerbside Permits", answer: "Yes, we use this" });
  const { path, text } = await handedOver(page);
  expect(errorsWith({ path, text })).toEqual([]);
  expect((parse(text).value as { uses: unknown[] }).uses).toContainEqual(
    expect.objectContaining({
      system: { name: "Kerbside Permits", supplier: "Kerbside Software Ltd" },
      status: "in-use",
      confirmed: expect.any(String) as string,
    }),
  );
});

test("unknown slugs in the URL are reported with suggestions, which are not applied automatically", async () => {
  const page = await openForm("/contribute/adoption/?product=form-kti&authority=newtwn&status=in-use");
  await expect
    .poll(() => page.locator(".form-problems").allInnerTexts())
    .toEqual([
      expect.stringContaining("names the product “form-kti”, which is not in the catalogue."),
      expect.stringContaining("names the authority “newtwn”, which is not in the catalogue."),
    ]);
  expect(await page.getByLabel("Which product?").inputValue()).toBe("form-kti");
  await page.getByRole("button", { name: "Change to “Form Kit”" }).click();
  await page.getByRole("button", { name: "Change to “Newtown Council”" }).click();
  expect(await page.getByLabel("Which product?").inputValue()).toBe("Form Kit");
  expect(await page.locator(".form-problems").count()).toBe(0);
  expect(await issueOf(page)).toMatchObject({ product: "form-kit", authority: "newtown" });
});

test("a wrong statement is removed from the record, with a required reason", async () => {
  const page = await openForm("/contribute/adoption/?product=form-kit&authority=newtown&status=untrue");
  await check(page);
  await expect.poll(() => summary(page).allInnerTexts()).toEqual(["Enter what is wrong"]);
  expect(await page.title()).toMatch(/^Error: /);
  await page.getByLabel("What is wrong", { exact: true }).fill("That was a trial by another council.");
  await page.getByText("With your answers, the record of Newtown Council says nothing of Form Kit any more.").waitFor();
  expect(await issueOf(page)).toMatchObject({
    answer: "No, this is wrong",
    reason: "That was a trial by another council.",
  });
  const { path, text } = await handedOver(page);
  expect(errorsWith({ path, text })).toEqual([]);
  expect(text).not.toContain("form-kit");
});

test("shows the current record beside the changed one", async () => {
  const page = await openForm("/contribute/adoption/?product=form-kit&authority=newtown&status=stopped");
  await page.getByLabel("Reason", { exact: true }).fill("Too slow.");
  const rows = page.getByRole("region", { name: "What the record says now" }).getByRole("row");
  const cells = async () => (await rows.allInnerTexts()).map((row) => row.split("\t").map((cell) => cell.trim()));
  await expect.poll(async () => (await cells())[2]).toEqual(["Reason", "Not stated", "Too slow."]);
  const texts = await cells();
  expect(texts).toHaveLength(5);
  expect(texts[1]).toEqual(["Status", "In use", "Stopped"]);
  expect(texts[4]?.slice(0, 2)).toEqual(["Confirmed", "Not stated"]);
});

test("says that the current record could not be loaded, and loads it on request", async () => {
  const page = await pooledPage();
  const file = "**/authorities/newtown/entry.yml";
  await page.route(file, (route) => route.fulfill({ status: 503, body: "" }));
  await page.goto(under("/contribute/adoption/?product=form-kit&authority=newtown&status=stopped"));
  await formReady(page);
  const record = page.getByRole("region", { name: "What the record says now" });
  await record.getByText("The file of “newtown” could not be loaded (503). Check your connection").waitFor();
  await page.unroute(file);
  await record.getByRole("button", { name: "try again" }).click();
  await record.getByRole("row", { name: "Status In use Stopped" }).waitFor();
});

test("another prefilled answer takes precedence over the stored one", async () => {
  const page = await openForm("/contribute/adoption/?product=form-kit&authority=newtown&status=in-use");
  await page.getByLabel(/^Evidence/).fill("https://www.newtown.example.org/kept");
  await page.goto(under("/contribute/adoption/?product=form-kit&authority=newtown&status=stopped"));
  await formReady(page);
  expect(await page.getByLabel("Status").inputValue()).toBe("stopped");
});

test("a hostile URL prefills nothing", async () => {
  const page = await openForm("/contribute/adoption/?product=%3Cimg%20src%3Dx%3E&authority=..%2F..&status=reported");
  expect(await page.getByLabel("Which product?").inputValue()).toBe("");
  expect(await page.getByLabel("Authority", { exact: true }).inputValue()).toBe("");
  expect(await page.getByLabel("Status").inputValue()).toBe("");
});

test("a council can say by keyboard only that it has adopted a standard", async () => {
  const page = await openForm("/contribute/adoption/");
  await reach(page, "Product");
  await page.keyboard.press("ArrowRight");
  await choose(page, "Which standard?", "service dir");
  await choose(page, "Authority", "newtown");
  await reach(page, "Status");
  await pick(page, "Adopted");
  await answer(page, "Year", "2026");
  await press(page, "Check and send");
  await page.getByRole("heading", { name: /^Ready to send/ }).waitFor();
  const { adopts } = parse((await handedOver(page)).text).value as { adopts: unknown[] };
  expect(adopts).toContainEqual(
    expect.objectContaining({ standard: "service-directory", status: "adopted", since: "2026" }),
  );
});

test("the error summary lists all missing and invalid answers, with links to their questions", async () => {
  const page = await openForm("/contribute/adoption/");
  await page.getByLabel(/^Evidence/).fill("http://intranet/proof");
  await check(page);
  await expect.poll(() => summary(page).allInnerTexts()).toHaveLength(4);
  const [product, authority, status, evidence] = await summary(page).allInnerTexts();
  expect([product, authority, status]).toEqual([
    "Select a product",
    "Select the authority that you speak for",
    "Select how far you have come with it",
  ]);
  expect(evidence).toContain("https://");
  await summary(page).nth(2).getByRole("link").click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("field-uses-0-status");
});

test("answers stay when switching to standards and back", async () => {
  const page = await openForm("/contribute/adoption/?product=open-play");
  await page.getByLabel("Status").selectOption("piloting");
  await page.getByLabel("Standard", { exact: true }).check();
  await page.getByLabel("Product", { exact: true }).check();
  expect(await page.getByLabel("Which product?").inputValue()).toBe("Open Play");
  expect(await page.getByLabel("Status").inputValue()).toBe("piloting");
});

test("offers a council no status “Reported”", async () => {
  const page = await openForm("/contribute/adoption/?product=open-play");
  expect(await page.getByLabel("Status").locator("option").allInnerTexts()).toEqual([
    "Choose",
    "In use",
    "Piloting",
    "Exploring",
    "Stopped",
    "No, this is wrong",
  ]);
});

test("a council that has ended is found, and its successor is offered", async () => {
  const page = await openForm("/contribute/adoption/?product=open-play");
  const box = page.getByLabel("Authority", { exact: true });
  await box.fill("Carlisle City");
  await expect
    .poll(() => page.locator('[role="listbox"] [role="option"]').allInnerTexts())
    .toEqual([expect.stringMatching(/^Cumberland Council\s*took over from Carlisle City Council$/)]);
  await page.keyboard.press("Tab");
  await check(page);
  await expect
    .poll(() => summary(page).allInnerTexts())
    .toContain("Carlisle City Council has ended. Cumberland Council took over from it.");
});

test("a product is found by the title of a contract, and with a typo", async () => {
  const page = await openForm("/contribute/adoption/");
  const box = page.getByLabel("Which product?");
  for (const text of ["Form Kit annual licence", "Form Kti"]) {
    await box.fill(text);
    await expect
      .poll(() => page.locator('[role="listbox"] [role="option"]').allInnerTexts(), { message: text })
      .toEqual([expect.stringMatching(/^Form Kit/)]);
    await box.fill("");
    await expect.poll(() => page.locator('[role="listbox"] [role="option"]').count()).not.toBe(1);
  }
});

test("the page loads at most 60 KB of compressed script, and the validator lazily", () => {
  const { atOnce, later } = scriptWeights("contribute/adoption");
  expect(atOnce).toBeLessThanOrEqual(60 * 1024);
  expect(later).toBeGreaterThan(0);
});

test("the form with an error has no accessibility violation in light and dark mode, and fits a small phone", async () => {
  const filledIn = "/contribute/adoption/?product=form-kit&authority=newtown&status=stopped";
  const page = await openForm(filledIn, { viewport: { width: 360, height: 640 }, axe: true });
  await page.getByRole("region", { name: "What the record says now" }).waitFor();
  await check(page);
  await expect.poll(() => summary(page).count()).toBe(1);
  expect(await axeViolationsInBothColours(page)).toEqual([]);
  expect(await overflowOf(page)).toBe(0);
});

test("without a network, the form says that the list of entries could not be loaded, and what to do", async () => {
  const page = await pooledPage();
  await page.route("**/contribute/index.json", (route) => route.abort());
  await page.goto(under("/contribute/adoption/"));
  const notice = "The list of entries could not be loaded. Check your connection and load the page again.";
  await page.getByRole("alert").getByText(notice).waitFor();
});
