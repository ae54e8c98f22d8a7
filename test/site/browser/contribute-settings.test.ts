import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { axeViolations, colourRules, allRules } from "../../helpers/axe.ts";
import { overflowOf, pooledPage, under } from "../../helpers/browser.ts";
import { savedBy } from "../../helpers/download.ts";
import { fixture } from "../../helpers/fixture.ts";
import { errorsWith, formReady, handedOver, openForm } from "../../helpers/form.ts";

const address = "/contribute/catalogue/";
const published = readFileSync(join(fixture, "catalogue.yml"), "utf8");
const file = (page: Page) => page.getByRole("textbox", { name: "The file" });
const name = (page: Page) => page.getByLabel("Name", { exact: true }).first();
const send = (page: Page) => page.getByRole("button", { name: "Check and send" }).click();

test.each(["/guides/run-your-own-catalogue/", "/reference/catalogue/"])(
  "%s links the form, with the published settings",
  async (from) => {
    const page = await pooledPage();
    await page.goto(under(from));
    await page.getByRole("link", { name: /form/ }).first().click();
    await formReady(page);
    expect(await page.locator("h1").innerText()).toBe("Change the settings");
    expect(await name(page).inputValue()).toBe("Exampleshire Standards Catalogue");
    expect(await file(page).inputValue()).toBe(published);
  },
);

test("renaming the catalogue changes nothing else in the file, comments included", async () => {
  const page = await openForm(address);
  await name(page).fill("Exampleshire Shared Catalogue");
  await send(page);

  const { path, text } = await handedOver(page);
  expect(path).toBe("catalogue.yml");
  expect(published).toContain("\n# ");
  expect(text).toBe(published.replace("Exampleshire Standards Catalogue", "Exampleshire Shared Catalogue"));
  expect(errorsWith({ path, text })).toEqual([]);
  const github = page.getByRole("link", { name: /open GitHub/ });
  expect(await github.getAttribute("href")).toMatch(
    /^https:\/\/github\.com\/exampleshire\/standards-catalogue\/edit\/main\/catalogue\/catalogue\.yml\?/,
  );
  expect(await page.getByText("issue form").count()).toBe(0);
  const saved = await savedBy(page.getByRole("link", { name: "Download the file" }));
  expect([saved.file, String(saved.content)]).toEqual(["catalogue.yml", text]);
});

test("adding a peer keeps unknown fields of the file", async () => {
  const page = await openForm(address);
  await file(page).fill(`${published}# Ours alone.\nextra: kept\n`);
  await page.getByRole("button", { name: /^Add .*(peer|catalogue)/i }).click();
  await page.getByLabel("Id", { exact: true }).fill("wales");
  await page.getByLabel("Name", { exact: true }).last().fill("Wales Standards Catalogue");
  await page.getByLabel("Manifest", { exact: true }).fill("https://catalogue.example.wales/api/v1/manifest.json");

  const text = await file(page).inputValue();
  expect(text).toContain("# Ours alone.\nextra: kept\n");
  expect(text).toMatch(/peers:\n {2}- id: wales\n {4}name: Wales Standards Catalogue\n {4}manifest: https:/);
});

test("reports a personal mailbox and this catalogue as its own peer, without accessibility violations", async () => {
  const page = await openForm(address, { axe: true });
  await page.getByLabel("Mailbox (optional)").fill("jane.smith@example.gov.uk");
  await page.getByRole("button", { name: /^Add .*(peer|catalogue)/i }).click();
  await page.getByLabel("Id", { exact: true }).fill("us");
  await page.getByLabel("Name", { exact: true }).last().fill("Exampleshire Standards Catalogue");
  await page.getByLabel("Manifest", { exact: true }).fill("https://catalogue.example.wales/api/v1/manifest.json");
  await send(page);

  const errors = page.locator(".govuk-error-summary__list li");
  await errors.first().waitFor();
  expect(await errors.allInnerTexts()).toEqual([
    "Mailbox must be the address of a shared mailbox, not of a person, such as catalogue@example.gov.uk",
    expect.stringContaining("“Exampleshire Standards Catalogue” is this catalogue itself."),
  ]);
  expect(await axeViolations(page, allRules)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await axeViolations(page, colourRules)).toEqual([]);
});

test("keeps answers after a reload", async () => {
  const page = await openForm(address);
  await page.getByLabel("Short name (optional)").fill("Shire");
  await page.reload();
  await formReady(page);

  expect(await page.getByLabel("Short name (optional)").inputValue()).toBe("Shire");
});

test("the form fits on the smallest phones", async () => {
  const page = await openForm(address, { viewport: { width: 320, height: 640 } });
  await page.getByRole("button", { name: /^Add .*(peer|catalogue)/i }).click();
  expect(await overflowOf(page)).toBe(0);
});
