import { join } from "node:path";

import { extractRawText } from "mammoth";
import { expect, test } from "vitest";

import { axeViolations, allRules } from "../../helpers/axe.ts";
import { arrives, visit } from "../../helpers/browser.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

const options = { javaScriptEnabled: false };

test("the footer links reorganisations, which say what councils become, without JavaScript", async () => {
  const page = await visit("/", options);
  await page.getByRole("contentinfo").getByRole("link", { name: "Reorganisations" }).click();
  await arrives(page, "/reorganisations/");
  const row = page.getByRole("table", { name: "Still to come" }).getByRole("row").nth(1);
  expect(await row.innerText()).toMatch(
    /Surrey: 12 councils become 2\s+1 April 2027\s+East Surrey Council, West Surrey Council/,
  );
  await row.getByRole("link", { name: "Surrey: 12 councils become 2" }).click();
  await arrives(page, "/reorganisations/surrey-2027/");
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Surrey: 12 councils become 2");
  expect(await page.getByText("On 1 April 2027 12 councils in Surrey become 2.").count()).toBe(1);
});

test("the page says that recent decisions may be missing, and links the comparison of any councils", async () => {
  const page = await visit("/", options);
  await page.getByRole("main").getByRole("link", { name: "See councils that merge" }).click();
  await arrives(page, "/reorganisations/");
  const hint = page.getByText("Is yours missing? The newest decisions may not be here yet.");
  await hint.getByRole("link", { name: "choose councils" }).click();
  await arrives(page, "/together/");
});

test("a council’s page links its reorganisation, which shows what each council runs and what was inherited", async () => {
  const page = await visit("/authorities/newtown/", options);
  await page.getByRole("link", { name: "Newtown, 1 April 2023" }).click();
  await arrives(page, "/reorganisations/newtown-2023/");
  const table = page.getByRole("table", { name: "Services and what each council runs for them" });
  expect(await table.getByRole("columnheader").allInnerTexts()).toEqual([
    "Service",
    "Oldtown Borough Council",
    "Newtown Council",
  ]);
  const cells = table.getByRole("row").filter({ hasText: "Open Play" }).first().getByRole("cell");
  expect(await cells.allInnerTexts()).toEqual([
    expect.stringMatching(/^Open Play\s+In use/),
    expect.stringMatching(/^Open Play\s+In use\s+Inherited from Oldtown Borough Council/),
  ]);
  // An inherited use counts once.
  expect(
    await page
      .getByText(/products and systems in/)
      .first()
      .innerText(),
  ).toMatch(/^3 products and systems in/);
  const contracts = page.getByRole("region", { name: "When contracts end" });
  expect(await contracts.innerText()).toMatch(/End on or after 1 April 2023[^]*Kerbside Permits[^]*30 September 2027/);
  expect(await page.getByRole("region", { name: "Papers to reuse" }).innerText()).toContain(
    "shared by Newtown Council",
  );
});

test.each(["like", "together"])("/%s/ of a council that has ended redirects to its page", async (page) => {
  const there = await visit(`/authorities/oldtown/${page}/`);
  await arrives(there, "/authorities/oldtown/");
  expect(await there.getByRole("heading", { level: 1 }).innerText()).toContain("Oldtown");
});

test("the page can be saved as a Word document with the same content", async () => {
  const page = await visit("/reorganisations/newtown-2023/");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save as Word" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("reorganisation-newtown-2023.docx");
  const path = join(temporaryFolder(), "reorganisation.docx");
  await download.saveAs(path);
  const { value } = await extractRawText({ path });
  expect(value).toContain("Newtown: 1 council became 1");
  expect(value).toContain("Inherited from Oldtown Borough Council");
  await page.getByText("The Word document has been saved.").waitFor();
});

test("the printed page has the whole table, without buttons", async () => {
  const page = await visit("/reorganisations/newtown-2023/");
  await page.emulateMedia({ media: "print" });
  const frame = page.locator(".matrix").first();
  expect(await frame.evaluate((element) => getComputedStyle(element).overflow)).toBe("visible");
  expect(await page.getByRole("button", { name: "Save as Word" }).isVisible()).toBe(false);
});

test.each(["/reorganisations/surrey-2027/", "/reorganisations/newtown-2023/", "/authorities/exampleshire/together/"])(
  "%s has no accessibility violation on a small phone",
  async (address) => {
    const page = await visit(address, { viewport: { width: 360, height: 640 }, axe: true });
    expect(await axeViolations(page, allRules)).toEqual([]);
  },
);
