import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { parse } from "../../../schemas/index.ts";
import { pooledPage, under } from "../../helpers/browser.ts";
import { formReady, openForm, press, reach } from "../../helpers/form.ts";

const file = (page: Page) => page.getByRole("textbox", { name: "The file" });
const name = (page: Page) => page.getByLabel("Name", { exact: true }).first();

const repositories: Readonly<Record<string, object>> = {
  "/repos/mysociety/fixmystreet": {
    name: "fixmystreet",
    html_url: "https://github.com/mysociety/fixmystreet",
    description: "Reports problems in the street to the council that can mend them.",
    topics: ["civic-tech"],
    license: { spdx_id: "AGPL-3.0" },
    archived: false,
    fork: false,
  },
  "/repos/example/open-parks": {
    name: "open-parks",
    html_url: "https://github.com/example/open-parks",
    description: null,
    topics: [],
    license: null,
    archived: false,
    fork: false,
  },
};

/** Opens the form for a product, with a mock of GitHub that has two repositories. */
async function openWithGitHub(): Promise<Page> {
  const page = await pooledPage();
  await page.context().route("https://api.github.com/**", (route) => {
    const headers = { "access-control-allow-origin": "*" };
    const json = repositories[new URL(route.request().url()).pathname];
    return json ? route.fulfill({ headers, json }) : route.fulfill({ status: 404, headers, json: {} });
  });
  await page.goto(under("/contribute/product/"));
  await formReady(page);
  await page.getByText("Start from a repository").click();
  return page;
}

async function startFrom(page: Page, repository: string): Promise<void> {
  await page.getByLabel("Address of the repository").fill(`https://github.com/${repository}`);
  await page.getByRole("button", { name: "Start from this repository" }).click();
  await page.getByText("The form is filled in where you had not answered").waitFor();
}

test("a repository prefills empty fields, and replaces typed answers only on request", async () => {
  const page = await openWithGitHub();
  await name(page).fill("FixMyStreet Pro");
  await startFrom(page, "mysociety/fixmystreet");
  expect(await name(page).inputValue()).toBe("FixMyStreet Pro");
  expect(parse(await file(page).inputValue()).value).toMatchObject({ tags: ["civic-tech"] });
  await page.getByText("Yours: FixMyStreet Pro").waitFor();
  await page.getByRole("button", { name: "Replace Name" }).click();
  expect(await name(page).inputValue()).toBe("Fixmystreet");
});

test("a second repository removes everything prefilled by the first", async () => {
  const page = await openWithGitHub();
  await startFrom(page, "mysociety/fixmystreet");
  await startFrom(page, "example/open-parks");
  expect(await name(page).inputValue()).toBe("Open parks");
  const { value } = parse(await file(page).inputValue());
  expect(value).not.toHaveProperty("licences");
  expect(value).not.toHaveProperty("tags");
  expect(value).toMatchObject({ links: [{ type: "repository", url: "https://github.com/example/open-parks" }] });
});

test("the register of councils prefills empty fields, and keeps a typed name", async () => {
  const page = await openForm("/contribute/authority/");
  await name(page).fill("Hackney");
  await page.getByLabel(/^Start from the register/).fill("LB Hackney");
  await page.locator('[role="listbox"] [role="option"]').first().click();
  expect(await name(page).inputValue()).toBe("Hackney");
  expect(parse(await file(page).inputValue()).value).toMatchObject({ gss: "E09000012", type: "london-borough" });
  await page.getByText("From the register: London Borough of Hackney").waitFor();
});

test("an authority is found by other spellings and languages of its name", async () => {
  const page = await openForm("/contribute/product/");
  const box = page.getByLabel("Authority", { exact: true });
  for (const [typed, found] of [
    ["Exampleshire Council", "Exampleshire County Council"],
    ["New Town", "Newtown Council"],
    ["exampleshire CC", "Exampleshire County Council"],
    ["Comhairle Ghleann a' Mhuir", "Muir Glen Council – Comhairle Ghleann a’ Mhuir"],
  ] as const) {
    await box.fill(typed);
    await page.keyboard.press("Tab");
    await expect.poll(() => box.inputValue(), { message: typed }).toBe(found);
  }
});

test("an unknown authority is an error of its own question only", async () => {
  const page = await openForm("/contribute/product/");
  await page.getByLabel("Authority", { exact: true }).fill("Camdem Council");
  await page.keyboard.press("Tab");
  const problems = page.locator("#field-place-authority-problems");
  await expect.poll(() => problems.innerText()).toContain("There is no authority called “Camdem Council”");
  expect(await page.locator("#field-place-slug-problems").count()).toBe(0);
});

test("the error message for an invalid date names the box", async () => {
  const page = await openForm("/contribute/opportunity/");
  const opens = page.getByRole("group", { name: /^Opens/ });
  await opens.getByLabel("Day").fill("5");
  await opens.getByLabel("Month").fill("Spring");
  await opens.getByLabel("Year").fill("2026");
  await page.keyboard.press("Tab");
  await expect.poll(() => opens.innerText()).toContain("Month must be a number");
});

test("a whole date, pasted into the box of the day, fills all three boxes", async () => {
  const page = await openForm("/contribute/product/");
  const day = page.locator("#field-reviewed");
  await page.locator("main details", { has: day }).evaluateAll((folds) => {
    for (const fold of folds) (fold as HTMLDetailsElement).open = true;
  });
  await day.selectText();
  await page.keyboard.insertText("12 May 2026");
  expect(await file(page).inputValue()).toContain("reviewed: 2026-05-12\n");
  expect(await day.inputValue()).toBe("12");
});

test.each([
  ["with the bullets of Word", { "text/plain": "•\tSearch by age\r\n•\tBook a place\r\n" }],
  [
    "of a page",
    { "text/plain": "Search by age\nBook a place", "text/html": "<ul><li>Search by age<li>Book a place</ul>" },
  ],
  ["with numbers", { "text/plain": "1. Search by age\n2. Book a place" }],
])("a list %s, pasted into an empty item, becomes an item for each of its own", async (_, copied) => {
  const page = await openForm("/contribute/product/");
  await addFeature(page);
  await page.keyboard.type("See what is free");
  await addFeature(page);

  expect(await paste(page, copied)).toBe("taken");

  expect(await file(page).inputValue()).toContain(
    "features:\n  - See what is free\n  - Search by age\n  - Book a place\n",
  );
  await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe("Book a place");
});

test.each([
  ["lines without bullets", "", { "text/plain": "Search by age\nand by day" }],
  [
    "a list with a text before it",
    "",
    { "text/plain": "Features:\nSearch", "text/html": "Features:<ul><li>Search</ul>" },
  ],
  ["a list, into an item with text,", "Search: ", { "text/plain": "- by age\n- by day" }],
])("the browser itself pastes %s", async (_, typed, copied) => {
  const page = await openForm("/contribute/product/");
  await addFeature(page);
  await page.keyboard.type(typed);

  expect(await paste(page, copied)).toBe("left");
});

test("the check is at most six key presses away from any answer of a long entry", async () => {
  const page = await openForm("/contribute/product/?edit=product/open-play");
  await reach(page, "Summary");
  await page.keyboard.press("End");
  await page.keyboard.type(" Today.");
  for (let step = 0; (await focused(page)) !== "Check"; step++) {
    expect(step).toBeLessThan(6);
    await page.keyboard.press("Shift+Tab");
  }
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /^Ready to send/ }).waitFor();
});

test("Control+Enter in any answer starts the check", async () => {
  const page = await openForm("/contribute/product/");
  await name(page).focus();
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { name: "There is a problem" }).waitFor();
});

test("the list of sections leads to each section, collapsed or not", async () => {
  const page = await openForm("/contribute/product/");
  await press(page, "Sections");
  await press(page, "Data protection and security");
  expect(await focused(page)).toBe("Data protection and security");
  await reach(page, /^No personal data|^None/);
  const bar = page.locator(".form-bar");
  const { y = -1 } = (await bar.boundingBox()) ?? {};
  expect(y).toBeGreaterThanOrEqual(0);
  expect(y).toBeLessThan(5);
});

function focused(page: Page): Promise<string> {
  return page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText.trim() ?? "");
}

test("without a network, the form says that the entry to change could not be loaded", async () => {
  const page = await pooledPage();
  await page.route(/\/entry\.yml$|\/contribute\/index\.json$/, (route) => route.abort());
  await page.goto(under("/contribute/product/?edit=product/open-play"));
  await formReady(page);
  await page.getByText(/could not be loaded\. You can add a new entry here\. The list of published entries/).waitFor();
});

/** Adds an item to the list of features, which gets the focus. */
async function addFeature(page: Page): Promise<void> {
  const button = page.locator("#field-features > button");
  await page.locator("main details", { has: button }).evaluateAll((folds) => {
    for (const fold of folds) (fold as HTMLDetailsElement).open = true;
  });
  await button.click();
  await page.locator("[id^=field-features-]:focus").waitFor();
}

/** Pastes into the control with the focus. Returns whether the form took the content, or left it to the browser. */
function paste(page: Page, content: Readonly<Record<string, string>>): Promise<"taken" | "left"> {
  return page.evaluate((copied) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(copied)) clipboardData.setData(type, text);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    return document.activeElement?.dispatchEvent(event) === true ? "left" : "taken";
  }, content);
}
