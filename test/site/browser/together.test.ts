import { join } from "node:path";

import { parse } from "csv-parse/sync";
import { extractRawText } from "mammoth";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { axeViolations, allRules } from "../../helpers/axe.ts";
import { arrives, missingFrom, pooledPage, under, visit } from "../../helpers/browser.ts";
import { coveredBackwards, partlyCoveredFocus } from "../../helpers/covered-focus.ts";
import { savedBy } from "../../helpers/download.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

test("councils can be added and removed by keyboard, and are in the URL", async () => {
  const page = await visit("/together/", { axe: true });
  await page.getByRole("combobox", { name: "Add a council" }).fill("somerset council");
  await page.getByRole("option", { name: "Somerset Council" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  // The record of that council has another slug here.
  await expect.poll(() => chosen(page)).toEqual(["Newtown Council"]);
  await page.getByText("Add another council to see both side by side.").waitFor();
  await page.getByRole("combobox", { name: "Add a council" }).fill("camden");
  await page.keyboard.press("Enter");
  await expect.poll(() => chosen(page)).toEqual(["Newtown Council", "London Borough of Westport"]);
  await arrives(page, /^\/together\/\?authorities=newtown,/);
  const table = page.getByRole("table", { name: "Services and what each council runs for them" });
  const parking = table.getByRole("row", { name: /^Parking/ });
  expect(await parking.innerText()).toMatch(/No two run the same[^]*Kerbside Permits[^]*Permit Desk/);
  expect(await axeViolations(page, allRules)).toEqual([]);

  await page.getByRole("button", { name: "Remove London Borough of Westport" }).press("Enter");
  await expect.poll(() => chosen(page)).toEqual(["Newtown Council"]);
  expect(await page.locator(":focus").innerText()).toBe("Add");
  await page.goBack();
  await expect.poll(() => chosen(page)).toEqual(["Newtown Council", "London Borough of Westport"]);
});

test("in a catalogue with members of its own, these are found by name", async () => {
  const page = await pooledPage();
  await page.route("**/together/", async (route) => {
    const response = await route.fetch();
    const members = JSON.stringify([{ slug: "newtown", name: "Barts NHS Trust" }]).replaceAll('"', "&quot;");
    const body = (await response.text()).replace("data-services=", `data-members="${members}" data-services=`);
    await route.fulfill({ response, body });
  });
  await page.goto(under("/together/"));
  await page.getByRole("combobox", { name: "Add a council" }).fill("barts");
  await page.getByRole("option", { name: "Barts NHS Trust" }).waitFor();
  await page.keyboard.press("Enter");
  await arrives(page, "/together/?authorities=newtown");
  await page.unrouteAll();
});

test("if the list of councils cannot be loaded, the page says so and what to do", async () => {
  const page = await pooledPage();
  await page.route(/\/find\.[^/]*\.js$/, (route) => route.abort());
  await page.goto(under("/together/"));
  await page.getByRole("combobox", { name: "Add a council" }).fill("camden");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  const notice = "The list of councils could not be loaded. Check your connection and load the page again.";
  await page.getByRole("status").getByText(notice).waitFor();
});

test("a table that goes on beyond its lower edge is shaded there, on screens without scroll bars too", async () => {
  const page = await pooledPage();
  await page.setViewportSize({ width: 1280, height: 320 });
  await page.goto(under("/together/?authorities=newtown,westport,exampleshire"));
  const table = page.locator(".matrix");
  await table.waitFor();
  const background = (): Promise<string> => table.evaluate((box) => getComputedStyle(box).background);
  expect(await table.evaluate((box) => box.scrollHeight > box.clientHeight)).toBe(true);
  expect(await background()).toContain("local");
  await page.emulateMedia({ media: "print" });
  expect(await background()).not.toContain("gradient");
});

test("a shared URL shows the same comparison, with statements counted once", async () => {
  const page = await visit("/together/?authorities=newtown,westport,exampleshire");
  await expect.poll(() => chosen(page)).toHaveLength(3);
  const agree = page.getByRole("region", { name: "Where they agree" });
  expect(await agree.getByRole("row", { name: /^Form Kit/ }).innerText()).toMatch(
    /2 of 3\s+In use Newtown\s+Piloting Exampleshire/,
  );
  const ends = page.getByRole("region", { name: "When contracts end" });
  expect(await ends.getByRole("rowgroup").nth(1).innerText()).toMatch(
    /^Still to end\s+Kerbside Permits[^]*Newtown[^]*30 September 2027/,
  );
});

test("a council that has ended is replaced by its successor, with a notice", async () => {
  const page = await visit("/together/?authorities=oldtown,taunton-deane,westport");
  await page.getByText("Oldtown Borough Council ended on 31 March 2023. Newtown Council answers for it now.").waitFor();
  await expect.poll(() => chosen(page)).toEqual(["Newtown Council", "London Borough of Westport"]);
});

test("a typo of a council in the URL gets a suggestion, and the other councils are shown", async () => {
  const page = await pooledPage();
  const missing = missingFrom(page);
  await page.goto(under("/together/?authorities=westport,dorest"));
  await page.getByText("No council is called “dorest”. Did you mean Dorset Council?").waitFor();
  await page.getByRole("link", { name: "Dorset Council" }).click();
  await expect.poll(() => chosen(page)).toEqual(["London Borough of Westport", "Dorset Council"]);
  await arrives(page, "/together/?authorities=westport,dorset");
  expect(missing).toEqual([]);
});

test.each([
  ["atlantis", "No council is called “atlantis”."],
  ["../../api", "No council is called “../../api”."],
  ["<b>x</b>", "No council is called “<b>x</b>”."],
])("an unknown council “%s” in the URL is reported, and the other councils are shown", async (slug, notice) => {
  const page = await visit(`/together/?${new URLSearchParams({ authorities: `westport,${slug}` })}`);
  await page.getByText(notice).waitFor();
  await expect.poll(() => chosen(page)).toEqual(["London Borough of Westport"]);
});

test("a county’s districts can be added, and those without a record are listed", async () => {
  const page = await visit("/together/?authorities=exampleshire");
  await page.getByRole("button", { name: /^Add 8 councils in it/ }).click();
  await expect.poll(() => chosen(page)).toHaveLength(9);
  await page.getByText(/The catalogue has no record of [^]*Torridge District Council/).waitFor();
});

test("the comparison can be saved as Word", async () => {
  const page = await visit("/together/?authorities=newtown,westport");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save as Word" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("councils-side-by-side.docx");
  const path = join(temporaryFolder(), "councils.docx");
  await download.saveAs(path);
  const { value } = await extractRawText({ path });
  expect(value).toContain("Newtown Council and London Borough of Westport");
  expect(value).toMatch(/Kerbside Permits \(In use; .*evidence\)/);
});

test("the comparison can be saved as CSV with one byte order mark", async () => {
  const page = await visit("/together/?authorities=newtown,westport");
  const { file, content } = await savedBy(page.getByRole("button", { name: "Save as CSV" }));
  expect(file).toBe("councils-side-by-side.csv");
  expect(content.subarray(0, 3)).toEqual(Buffer.from("\ufeff"));
  const rows: unknown[] = parse(content, { columns: true, record_delimiter: "\r\n", bom: true });
  expect(rows).toContainEqual(
    expect.objectContaining({ successor: "", council: "newtown", name: "Kerbside Permits", status: "In use" }),
  );
});

test("at 400% zoom the names of services do not cover the focus", async () => {
  const page = await visit("/together/?authorities=newtown,westport,exampleshire", {
    viewport: { width: 320, height: 256 },
  });
  const links = page.getByRole("table", { name: "Services and what each council runs for them" }).locator("tbody a");
  expect(await coveredBackwards(page, links)).toEqual([]);
});

test("on a phone the names of services do not cover a part of the focused link", async () => {
  const viewport = { width: 360, height: 740 };
  const page = await visit("/together/?authorities=newtown,westport,exampleshire", { viewport });
  const link = page.locator(".matrix td a", { hasText: "Kerbside Permits" }).first();
  // 3rem of it are right of the name, so that the browser need not scroll.
  await link.evaluate((element) => {
    const name = element.closest("tr")!.querySelector("th")!.getBoundingClientRect();
    element.closest(".matrix")!.scrollBy(element.getBoundingClientRect().right - name.right - 48, 0);
  });
  await link.focus();
  expect(await page.evaluate(partlyCoveredFocus)).toEqual([]);
});

test("without JavaScript the page links counties with static comparisons", async () => {
  const page = await visit("/together/", { javaScriptEnabled: false });
  expect(await page.locator("noscript").isVisible()).toBe(true);
  await page.getByRole("link", { name: "Exampleshire County Council" }).click();
  await arrives(page, "/authorities/exampleshire/together/");
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Exampleshire and its 8 districts");
  const table = page.getByRole("table", { name: "Services and what each council runs for them" });
  expect(await table.getByRole("columnheader").allInnerTexts()).toEqual(["Service", "Exampleshire County Council"]);
});

test("the page of a county names its districts and links their comparison", async () => {
  const page = await visit("/authorities/exampleshire/", { javaScriptEnabled: false });
  await page.getByRole("link", { name: "Exeter City Council" }).waitFor();
  await page.getByRole("link", { name: "See what they run, side by side" }).click();
  await arrives(page, "/authorities/exampleshire/together/");
});

function chosen(page: Page): Promise<string[]> {
  return page
    .getByRole("list", { name: "Chosen councils" })
    .getByRole("listitem")
    .evaluateAll((items) => items.map((item) => item.firstChild?.textContent?.trim() ?? ""));
}
