import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import type { Page, Response, Route } from "playwright-core";
import { expect, inject, test } from "vitest";

import { parse } from "../../../schemas/index.ts";
import { issueFormAddress } from "../../../schemas/kinds/issue-form.ts";
import { newPage, pooledPage, under, visit } from "../../helpers/browser.ts";
import { temporaryFolder } from "../../helpers/folders.ts";
import { errorsWith, formReady, handedOver, openForm } from "../../helpers/form.ts";
import { scriptWeights } from "../../helpers/script-weights.ts";

/** Fills in the required fields of a product. */
async function fillIn(page: Page, name = "Bin finder"): Promise<void> {
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Summary", { exact: true }).fill("Tells people on which day their bins are emptied.");
  await page.getByLabel("Any service").check();
  await page.getByLabel("Authority", { exact: true }).fill("exampleshire");
}

async function check(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Check and send" }).click();
}

const file = (page: Page) => page.getByRole("textbox", { name: "The file" });
const summary = (page: Page) => page.locator(".govuk-error-summary");

test("the check reports missing answers in a summary, beside the question and in the file", async () => {
  const page = await openForm("/contribute/product/");
  expect(await summary(page).count()).toBe(0);
  await check(page);
  await expect.poll(() => summary(page).innerText()).toContain("Enter a name");
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe("govuk-error-summary");
  // Screen readers read the focused group; an alert would be read again after every answer.
  const read = page.getByRole("group", { name: "There is a problem", description: /Enter a name.*Enter a summary/ });
  expect(await read.count()).toBe(1);
  expect(await page.getByRole("alert").count()).toBe(0);
  await summary(page).getByRole("link", { name: "Enter a summary" }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("field-summary");
  const described = await page.getByLabel("Summary", { exact: true }).getAttribute("aria-describedby");
  expect(described).toContain("field-summary-problems");
  expect(await page.locator(".yaml-pane__line--error").count()).toBe(1);
});

test.each([
  ["cannot be reached", (route: Route) => route.abort()],
  ["answers 404", (route: Route) => route.fulfill({ status: 404, body: "Not found" })],
  ["answers 500", (route: Route) => route.fulfill({ status: 500, body: "Sorry" })],
])("if the validator %s, the form says so, keeps the answers and does not check", async (_, fail) => {
  const page = await pooledPage();
  await page.route(/\/check\.[^/]*\.js$/, fail);
  await page.goto(under("/contribute/product/"));
  await formReady(page);
  await page.getByLabel("Name", { exact: true }).fill("Bin finder");
  const notice = page.getByRole("alert").filter({ hasText: "What checks this form could not be loaded." });
  await notice.getByText("Check your connection and load the page again.").waitFor();
  await check(page);
  expect(await notice.count()).toBe(1);
  expect(await summary(page).count()).toBe(0);
  expect(await page.getByRole("heading", { name: "Send" }).count()).toBe(0);
  await page.unroute(/\/check\.[^/]*\.js$/);
  await page.reload();
  await formReady(page);
  expect(await page.getByLabel("Name", { exact: true }).inputValue()).toBe("Bin finder");
});

test.each([
  ["/contribute/product/", "The register of councils could not be loaded."],
  ["/contribute/adoption/", "The register of councils could not be loaded."],
  ["/contribute/landscape/", "The register of councils could not be loaded."],
])("if the register of councils cannot be loaded, %s says so", async (address, words) => {
  const page = await pooledPage();
  await page.route(/\/(?:registers|councils)\.[^/]*\.js$/, (route) => route.abort());
  await page.goto(under(address));
  await formReady(page);
  await page.getByLabel("Authority", { exact: true }).fill("camden");
  await page.getByRole("alert").getByText(words).waitFor();
});

test("the form works without glossary terms if they cannot be loaded", async () => {
  const page = await pooledPage();
  await page.route(/\/term-pieces\.[^/]*\.js$/, (route) => route.abort());
  await page.goto(under("/contribute/product/"));
  await formReady(page);
  await page.getByLabel("Authority", { exact: true }).fill("exampl");
  await page.getByRole("option", { name: "Exampleshire County Council" }).waitFor();
});

test("the title begins with “Error” only while there are errors after a check", async () => {
  const page = await openForm("/contribute/product/");
  const title = await page.title();
  await page.getByLabel("Any service").check();
  expect(await page.title()).toBe(title);
  await check(page);
  await expect.poll(() => page.title()).toBe(`Error: ${title}`);
  await page.getByLabel("Name", { exact: true }).fill("Bin finder");
  await check(page);
  expect(await page.title()).toBe(`Error: ${title}`);
  await fillIn(page);
  await expect.poll(() => page.title()).toBe(title);
});

test("a suggestion corrects a reference to an unknown entry", async () => {
  const page = await openForm("/contribute/product/");
  await fillIn(page);
  await page.getByRole("button", { name: "Add standard" }).click();
  await page.getByLabel("Standard", { exact: true }).fill("service-directry");
  await page.keyboard.press("Tab");
  await page.getByLabel("How far").selectOption("meets");
  await page.getByRole("button", { name: "Change to “Service directory" }).click();
  await expect.poll(() => file(page).inputValue()).toContain("- standard: service-directory\n");
  expect(await page.getByLabel("Standard", { exact: true }).inputValue()).not.toBe("service-directry");
  await check(page);
  const handed = await handedOver(page);
  expect(handed.path).toBe("exampleshire/products/bin-finder.yml");
  expect(errorsWith(handed)).toEqual([]);
});

test("the form and the file stay in sync both ways, and both mark a problem", async () => {
  const page = await openForm("/contribute/product/");
  await fillIn(page);
  expect(await file(page).inputValue()).toContain("name: Bin finder\n");
  await file(page).fill(`${await file(page).inputValue()}stage: lvie # as of May\n`);
  await expect
    .poll(() => page.locator("#field-stage-problems").innerText())
    .toContain("“lvie” is not a valid value for “Stage”");
  expect(await page.locator(".yaml-pane__line--error").count()).toBe(1);
  await page.getByRole("button", { name: "Change to “Live”" }).click();
  expect(await page.getByLabel("Live", { exact: true }).isChecked()).toBe(true);
  await page.getByLabel("Name", { exact: true }).fill("Bin days");
  expect(await file(page).inputValue()).toContain("name: Bin days\n");
  expect(await file(page).inputValue()).toContain("stage: live # as of May\n");
});

test("a correction in a file that does not parse changes nothing else", async () => {
  const page = await openForm("/contribute/product/");
  const readable = "name: Bin finder # ours\nservices: []\nstage: lvie\nstandards:\n  - standard: service-directry\n";
  await file(page).fill(readable);
  const text = `${readable}summary: [Tells\n`;
  await file(page).fill(text);
  const pane = page.locator(".yaml-pane__problems");
  await expect.poll(() => pane.innerText()).toContain("bracket");
  expect(await pane.innerText()).toContain("“service-directry”");
  const corrections = pane.getByRole("button", { name: /^Change to/ });
  expect(await corrections.allInnerTexts()).toEqual(["Change to “live”"]);
  await corrections.click();
  expect(await file(page).inputValue()).toBe(text.replace("lvie", "live"));
});

test("the form is disabled while the file does not parse, and says so", async () => {
  const page = await openForm("/contribute/product/");
  await fillIn(page);
  const before = await file(page).inputValue();
  await file(page).fill(`${before}stage: "live\n`);
  await page.getByText("The form waits").waitFor();
  expect(await page.getByLabel("Name", { exact: true }).isDisabled()).toBe(true);
  await file(page).fill(before);
  expect(await page.getByLabel("Name", { exact: true }).isEnabled()).toBe(true);
});

test("answers stay after a reload, until “Start again”", async () => {
  const page = await openForm("/contribute/product/");
  await fillIn(page);
  await page.getByRole("button", { name: "Add link" }).click();
  await page.getByLabel("Address", { exact: true }).fill("https://exam");
  await page.reload();
  await formReady(page);
  expect(await page.getByLabel("Name", { exact: true }).inputValue()).toBe("Bin finder");
  expect(await page.getByLabel("Address", { exact: true }).inputValue()).toBe("https://exam");
  await page.getByRole("button", { name: "Start again" }).click();
  expect(await page.getByLabel("Name", { exact: true }).inputValue()).toBe("");
  await page.reload();
  await formReady(page);
  expect(await page.getByRole("button", { name: "Start again" }).count()).toBe(0);
});

test("the page of an entry links the form to change it, which keeps comments and shows the diff", async () => {
  const page = await pooledPage();
  await page.goto(under("/products/open-play/"));
  await page.getByRole("link", { name: "Suggest a change" }).click();
  await formReady(page);
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Suggest a change to Open Play");
  const before = await file(page).inputValue();
  await page.getByLabel("Summary", { exact: true }).fill("Lets families find play sessions near them.");
  await check(page);
  const difference = page.getByRole("region", { name: "What you have changed", exact: true });
  expect(await difference.innerText()).toContain("+ summary: Lets families find play sessions near them.");
  const { path, text } = await handedOver(page);
  expect(path).toBe("exampleshire/products/open-play.yml");
  expect(text).toBe(before.replace(/^summary: .*$/m, "summary: Lets families find play sessions near them."));
  expect(errorsWith({ path, text })).toEqual([]);
});

test("a file too long for a URL is copied, and GitHub opens with its name", async () => {
  const page = await newPage({ permissions: ["clipboard-read", "clipboard-write"] });
  await page.goto(under("/contribute/product/"));
  await formReady(page);
  await fillIn(page);
  await page.getByLabel("Description (optional)").fill("A long story. ".repeat(600));
  await check(page);
  const link = page.getByRole("link", { name: "Copy the file and open GitHub" });
  const address = new URL((await link.getAttribute("href")) ?? "");
  expect(address.searchParams.get("filename")).toBe("catalogue/exampleshire/products/bin-finder.yml");
  expect(address.searchParams.has("value")).toBe(false);
  await page.context().route("https://github.com/**", (route) => route.fulfill({ body: "GitHub" }));
  const [opened] = await Promise.all([page.context().waitForEvent("page"), link.click()]);
  await opened.close();
  await page.getByText("The file is copied").waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await file(page).inputValue());
});

test("without a GitHub account the file can be downloaded, sent by email or made from an issue", async () => {
  const page = await openForm("/contribute/product/");
  await fillIn(page);
  await check(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download the file" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("bin-finder.yml");
  const copy = join(temporaryFolder(), "copy.yml");
  await download.saveAs(copy);
  expect(readFileSync(copy, "utf8")).toBe(await file(page).inputValue());
  const mail = new URL((await page.getByRole("link", { name: "Send by email" }).getAttribute("href")) ?? "");
  expect(mail.pathname).toBe("catalogue@digital-commons.example.org");
  expect(mail.searchParams.get("subject")).toBe("For the catalogue: Bin finder");
  expect(mail.searchParams.get("body")).toContain("belongs at catalogue/exampleshire/products/bin-finder.yml");
  const issue = page.getByRole("link", { name: /issue form for a product/ });
  expect(await issue.getAttribute("href")).toBe(
    issueFormAddress("https://github.com/exampleshire/standards-catalogue", "product"),
  );
});

test("nothing leaves the browser until the form is sent", async () => {
  const page = await newPage();
  const requests: string[] = [];
  page.on("request", (request) =>
    requests.push(`${request.method()} ${request.url().replace(inject("site").address, "/")}`),
  );
  await page.goto(under("/contribute/product/"));
  await formReady(page);
  const loaded = requests.length;
  await fillIn(page);
  await check(page);
  await page.getByRole("heading", { name: "Ready to send" }).waitFor();
  expect(requests.slice(loaded)).toEqual([]);
  expect(requests.filter((request) => !request.startsWith("GET /") && !request.startsWith("GET data:"))).toEqual([]);
});

test.each([
  ["can store answers", false, "Your answers stay in this browser until you clear them."],
  [
    "cannot store answers",
    true,
    "This browser does not keep your answers, so leave this page open until you know that it is sent.",
  ],
])("in a browser that %s, the form says so before sending", async (_, refuses, words) => {
  const page = await newPage();
  if (refuses)
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      };
    });
  await page.goto(under("/contribute/product/"));
  await formReady(page);
  await fillIn(page);
  await check(page);
  const sent = page.getByRole("heading", { name: "When it is sent" });
  expect(await sent.locator("+ p").innerText()).toBe(words);
});

test("the form loads at most 200 KB, and the list of entries only at the first focus", async () => {
  const page = await newPage();
  const responses = new Map<string, Response>();
  page.on("response", (response) => responses.set(new URL(response.url()).pathname, response));
  await page.goto(under("/contribute/product/"));
  await page.waitForSelector("[data-form]:not([aria-busy])");
  await page.waitForLoadState("networkidle");
  const list = "/base/contribute/index.json";
  expect([...responses.keys()]).not.toContain(list);
  const sizes = Array.from(responses.values(), async (response) => gzipSync(await response.body()).length);
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeLessThanOrEqual(200_000);
  await page.getByLabel("Name", { exact: true }).focus();
  await expect.poll(() => [...responses.keys()]).toContain(list);
});

test("the form works offline after the first answer", async () => {
  const page = await newPage();
  await page.goto(under("/contribute/standard/"));
  await formReady(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.getByLabel("Name", { exact: true }).fill("Bin day format");
  const cached = async () => (await (await caches.open("contribute")).keys()).map(({ url }) => new URL(url).pathname);
  await expect.poll(() => page.evaluate(cached)).toContain("/base/contribute/index.json");
  await page.context().setOffline(true);
  await page.reload();
  await formReady(page);
  expect(await page.getByLabel("Name", { exact: true }).inputValue()).toBe("Bin day format");
  await page.getByLabel("Authority", { exact: true }).fill("guild");
  await page.locator('[role="listbox"] [role="option"]').first().waitFor();
});

test("without JavaScript the page names the other ways, and has a template", async () => {
  const page = await visit("/contribute/case-study/", { javaScriptEnabled: false });
  expect(await page.getByRole("heading", { level: 2 }).first().innerText()).toContain("there are other ways");
  expect(await page.getByText("The form is loading").isVisible()).toBe(false);
  const template = await page.getByRole("link", { name: /Download a template/ }).getAttribute("href");
  const response = await page.request.get(new URL(template ?? "", page.url()).href);
  expect(parse(await response.text()).faults).toEqual([]);
});

test("a form loads at most 146 KB of compressed script in eleven files before it is shown, and entry pages at most 10 KB", () => {
  const { atOnce, later, files } = scriptWeights("contribute/product");
  expect(atOnce).toBeLessThanOrEqual(146 * 1024);
  expect(files).toBeLessThanOrEqual(11);
  expect(later).toBeGreaterThan(0);
  expect(scriptWeights("products/open-play").atOnce).toBeLessThanOrEqual(10 * 1024);
  expect(scriptWeights("standards/service-directory").atOnce).toBeLessThanOrEqual(9 * 1024);
  expect(scriptWeights("authorities/exampleshire").atOnce).toBe(0);
});

test("the questions name the kind by its label", async () => {
  const page = await openForm("/contribute/case-study/");
  expect(await page.locator("legend").first().innerText()).toBe("Case study");
});

test("the form selects a valid service of the query string", async () => {
  const page = await openForm("/contribute/product/?service=parking");
  expect(await page.getByLabel("Parking", { exact: true }).isChecked()).toBe(true);
  expect(parse(await file(page).inputValue()).value).toMatchObject({ services: ["parking"] });
  const other = await openForm("/contribute/product/?service=nonsense");
  expect(parse(await file(other).inputValue()).value).not.toHaveProperty("services");
});
