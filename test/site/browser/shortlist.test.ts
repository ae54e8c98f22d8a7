import { join } from "node:path";

import { parse } from "csv-parse/sync";
import { extractRawText } from "mammoth";
import { fromMarkdown } from "mdast-util-from-markdown";
import { toString } from "mdast-util-to-string";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";

import { axeViolations, allRules } from "../../helpers/axe.ts";
import { arrives, overflowOf, pathAndQuery, under, visit } from "../../helpers/browser.ts";
import { savedBy } from "../../helpers/download.ts";
import { temporaryFolder } from "../../helpers/folders.ts";
import { scriptWeights } from "../../helpers/script-weights.ts";

test("entries can be added to the shortlist from lists and pages, by keyboard, and stay on it", async () => {
  const page = await visit("/products/", { axe: true });
  await star(page, "Open Play").focus();
  await page.keyboard.press("Enter");
  expect(await star(page, "Open Play").getAttribute("aria-pressed")).toBe("true");
  await expect.poll(() => announcement(page)).toBe("Open Play added to your shortlist. 1 entry on it.");
  expect(await star(page, "Open Play").evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await axeViolations(page, allRules)).toEqual([]);

  await page.goto(under("/standards/service-directory/"));
  await star(page, "Service Directory").click();
  await page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name: "Shortlist (2)" }).click();
  await entry(page, "Open Play").waitFor();
  expect(await entries(page)).toEqual(["Open Play", "Service Directory"]);

  await page.goto(under("/standards/"));
  await star(page, "Service Directory").click();
  await expect.poll(() => announcement(page)).toBe("Service Directory removed from your shortlist. 1 entry on it.");
});

test("search results can be added to the shortlist", async () => {
  const page = await visit("/search/?q=directory");
  await star(page, "Service Directory").click();
  await page.goto(under("/shortlist/"));
  await entry(page, "Service Directory").waitFor();
});

test("notes survive a reload, and are in the URL only if requested", async () => {
  const page = await openWithStored([{ kind: "product", slug: "open-play", name: "Open Play" }]);
  const note = page.getByRole("textbox", { name: "Your note on Open Play" });
  await note.fill("Ask <b>Muir Glen</b> & co");
  await page.reload();
  expect(await note.inputValue()).toBe("Ask <b>Muir Glen</b> & co");

  const address = page.getByLabel("Address of this list");
  await expect.poll(() => address.inputValue()).toBe(under("/shortlist/?products=open-play"));
  await page.getByLabel("With my notes").check();
  const shared = await address.inputValue();
  expect(new URL(shared).search).toBe("?products=open-play");

  const elsewhere = await visit(shared.replace(under("/"), "/"));
  await entry(elsewhere, "Open Play").waitFor();
  expect(await entry(elsewhere, "Open Play").innerText()).toContain("Ask <b>Muir Glen</b> & co");
  expect(await elsewhere.locator("main b").count()).toBe(0);
});

test("a shared list does not replace the stored one, and can be merged into it", async () => {
  const page = await openWithStored([{ kind: "product", slug: "form-kit", name: "Form Kit", note: "Mine" }]);
  await entry(page, "Form Kit").waitFor();
  await page.goto(
    under("/shortlist/?products=open-play,form-kit&standards=service-directory#products/form-kit=Theirs"),
  );
  await entry(page, "Service Directory").waitFor();
  expect(await page.getByText("Your own shortlist has 1 entry").isVisible()).toBe(true);
  expect(await page.getByRole("textbox", { name: /^Your note/ }).count()).toBe(0);
  await page.getByRole("link", { name: "See your own shortlist" }).click();
  await arrives(page, "/shortlist/");
  await entry(page, "Form Kit").waitFor();
  expect(await entries(page)).toEqual(["Form Kit"]);

  await page.goBack();
  await page.getByRole("button", { name: "Keep this list" }).click();
  await entry(page, "Service Directory").getByRole("textbox").waitFor();
  await arrives(page, "/shortlist/");
  expect(await entries(page)).toEqual(["Form Kit", "Open Play", "Service Directory"]);
  expect(await page.getByRole("textbox", { name: "Your note on Form Kit" }).inputValue()).toBe("Mine\nTheirs");
});

test("what exceeds the limits is named, and stays in the URL", async () => {
  const own = Array.from({ length: 39 }, (_, index) => ({
    kind: "product",
    slug: `p${index}`,
    name: `P ${index}`,
    note: "",
  }));
  const page = await openWithStored([
    ...own,
    { kind: "product", slug: "form-kit", name: "Form Kit", note: "n".repeat(990) },
  ]);
  await entry(page, "Form Kit").waitFor();
  await page.goto(under(`/shortlist/?products=open-play,form-kit#products/form-kit=${"t".repeat(20)}`));
  await entry(page, "Open Play").waitFor();
  await page.getByRole("button", { name: "Keep this list" }).click();
  const notices = page.locator("[data-notices]");
  await expect
    .poll(() => notices.innerText())
    .toContain("Your shortlist is full: it holds 40 entries at most. Not kept: “open-play”.");
  expect(await notices.innerText()).toContain("your own note stays as it is on “form-kit”");
  expect(pathAndQuery(page)).toContain("/shortlist/?products=open-play,form-kit");
  expect(await entry(page, "Form Kit").innerText()).toContain("t".repeat(20));
});

test("the page has the comparison, clauses, councils with contacts, case studies and missing facts", async () => {
  const page = await visit(
    "/shortlist/?products=open-play,street-reports&standards=service-directory,street-report-api",
    { axe: true },
  );
  await page.getByRole("columnheader", { name: "Street Reports" }).waitFor();
  expect(await part(page, "Clauses for a tender").getByRole("listitem").allInnerTexts()).toEqual([
    expect.stringContaining("shall publish all services as an open feed"),
  ]);
  const councils = part(page, "Councils to ask");
  const exampleshire = councils.getByRole("row", { name: /^Exampleshire/ });
  expect(await exampleshire.count()).toBe(1);
  expect(await exampleshire.innerText()).toContain("Open Play: In use");
  expect(await exampleshire.innerText()).toContain("Service Directory: Adopted");
  expect(await exampleshire.innerText()).toContain("Digital services team: digital@exampleshire.example.org");
  expect(
    await part(page, "Case studies")
      .getByRole("link", { name: /^Play sessions found/ })
      .count(),
  ).toBe(1);
  const unknown = await part(page, "What is not known yet").getByRole("listitem").allInnerTexts();
  // As the pages of the entries say it.
  expect(unknown).toEqual([
    "Street Reports: data protection and security",
    "Street Report API: its text, licence, how to test it, words for a tender and contact",
  ]);
  expect(await axeViolations(page, allRules)).toEqual([]);
});

test("a deleted entry keeps its name and note, and a renamed one gets its new name", async () => {
  const page = await openWithStored([
    { kind: "product", slug: "gone-app", name: "Gone App", note: "We liked it" },
    { kind: "product", slug: "pothole-app", name: "Pothole App", note: "Call them" },
    { kind: "standard", slug: "pothole-api", name: "Pothole API" },
  ]);
  await entry(page, "Gone App").waitFor();
  expect(await entry(page, "Gone App").innerText()).toContain("No longer in the catalogue");
  expect(await entry(page, "Gone App").innerText()).toContain("gone-app");
  expect(await page.getByRole("textbox", { name: "Your note on Gone App" }).inputValue()).toBe("We liked it");
  expect(await page.getByRole("textbox", { name: "Your note on Street Reports" }).inputValue()).toBe("Call them");
  await page.reload();
  await entry(page, "Street Reports").waitFor();
  expect(await entries(page)).toEqual(["Gone App", "Street Reports", "Street Report API"]);
  await page.getByRole("button", { name: "Remove Gone App" }).press("Enter");
  await expect.poll(() => entries(page)).toEqual(["Street Reports", "Street Report API"]);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
});

test("invalid entries in the URL are reported", async () => {
  const page = await visit(
    "/shortlist/?products=<img src=x>,no-such,open-play,open-play&standards=../../etc#products/open-play=<img src=x>",
  );
  await entry(page, "Open Play").waitFor();
  expect(await entries(page)).toEqual(["no-such", "Open Play"]);
  expect(await page.locator("[data-notices]").innerText()).toContain("“<img src=x>” and “../../etc”");
  expect(await page.locator("main img").count()).toBe(0);
});

test.each([
  ["invalid JSON", "{"],
  ["an object", '{"kind":"product"}'],
  [
    "a list without valid entries",
    '[null, 7, "a", {"kind":"constructor","slug":"a"}, {"kind":"product","slug":"../x"}]',
  ],
])("a stored shortlist with %s counts as empty", async (_, stored) => {
  const page = await visit("/shortlist/");
  await page.evaluate((text) => {
    localStorage.setItem("/base/shortlist/1", text);
  }, stored);
  await page.reload();
  expect(await page.getByText("Choose the star beside").isVisible()).toBe(true);
  await page.goto(under("/products/open-play/"));
  await star(page, "Open Play").click();
  await expect.poll(() => announcement(page)).toContain("1 entry on it");
});

test("keeps what this browser stores apart from other catalogues on the same host", async () => {
  const page = await visit("/products/open-play/");
  await page.evaluate(() => {
    localStorage.setItem("shortlist/1", '[{"kind":"product","slug":"elsewhere","name":"Elsewhere"}]');
  });
  await star(page, "Open Play").click();
  await expect.poll(() => announcement(page)).toContain("1 entry on it");
  await page.goto(under("/contribute/product/"));
  await page.getByLabel("Name", { exact: true }).fill("Play finder");
  await expect
    .poll(() =>
      page.evaluate(() =>
        Object.keys(localStorage)
          .map((key) => key.replace(/#.*/, ""))
          .sort(),
      ),
    )
    .toEqual(["/base/contribute/1/product", "/base/shortlist/1", "shortlist/1"]);
});

test("the list can be saved as CSV and Markdown, with notes as text", async () => {
  const note = '=HYPERLINK("https://evil.example")\n<script>alert(1)</script> [x](javascript:y)';
  const page = await openWithStored([
    { kind: "product", slug: "open-play", name: "Open Play", note },
    { kind: "standard", slug: "service-directory", name: "Service Directory" },
  ]);
  await entry(page, "Open Play").waitFor();
  const csv = await contentOf(page, "Download CSV", "shortlist.csv");
  expect(csv.startsWith("\ufeff")).toBe(true);
  const rows: Record<string, string>[] = parse(csv, { columns: true, record_delimiter: "\r\n", bom: true });
  expect(rows[0]).toMatchObject({ part: "Product", name: "Open Play", text: "open-play", note_or_contact: `'${note}` });
  expect(rows.map((row) => row["part"])).toContain("Council to ask");

  const markdown = await contentOf(page, "Download Markdown", "shortlist.md");
  expect(markdown.startsWith("\ufeff")).toBe(false);
  expect(toString(fromMarkdown(markdown))).toContain("<script>alert(1)</script> [x](javascript:y)");
  expect(markdown).toContain(`1. [Service Directory](${under("/standards/service-directory/")})`);
});

test("the list can be saved as Word, whose script loads lazily", async () => {
  const page = await openWithStored([
    { kind: "product", slug: "open-play", name: "Open Play", note: "Ask <b>them</b>" },
  ]);
  await entry(page, "Open Play").waitFor();
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(request.url()));
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download Word" }).press("Enter"),
  ]);
  expect(download.suggestedFilename()).toBe("shortlist.docx");
  await expect.poll(() => page.getByText("The Word document has been saved.").count()).toBe(1);
  const path = join(temporaryFolder(), "shortlist.docx");
  await download.saveAs(path);
  const { value } = await extractRawText({ path });
  expect(value).toMatch(/^Shortlist[^]*Open Play[^]*Ask <b>them<\/b>[^]*Councils to ask/);
  expect(loaded.length).toBeGreaterThan(0);
});

test("without a network the list keeps its notes", async () => {
  const page = await openWithStored([{ kind: "product", slug: "open-play", name: "Open Play", note: "Ask them" }]);
  await page.route("**/products/**", (route) => route.abort());
  await page.reload();
  await expect.poll(() => page.locator("[data-notices]").innerText()).toContain("The list could not be loaded.");
  expect(await page.getByRole("textbox", { name: "Your note on Open Play" }).inputValue()).toBe("Ask them");
});

test("without JavaScript the page says so and links the lists", async () => {
  const page = await visit("/shortlist/", { javaScriptEnabled: false });
  expect(await page.locator("noscript").isVisible()).toBe(true);
  const main = page.getByRole("main");
  expect(await main.getByRole("link", { name: "products" }).isVisible()).toBe(true);
  expect(await main.getByRole("link", { name: "standards" }).isVisible()).toBe(true);
  await page.goto(under("/standards/service-directory/"));
  expect(await star(page, "Service Directory").isVisible()).toBe(false);
});

test("a shortlist prints on A4", async () => {
  const page = await visit("/shortlist/?products=open-play,street-reports&standards=service-directory");
  await part(page, "Councils to ask").waitFor();
  const printed = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const widths = Array.from(printed.matchAll(/\/MediaBox\s*\[0 0 (\d+)/g), ([, width]) => width);
  expect(new Set(widths)).toEqual(new Set(["594"]));
});

test("a printed shortlist has the date and its shareable URL, without controls", async () => {
  const page = await openWithStored([{ kind: "product", slug: "open-play", name: "Open Play" }]);
  await entry(page, "Open Play").waitFor();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  const line = page.locator("[data-printed]");
  expect(await line.isVisible()).toBe(true);
  expect(await line.innerText()).toMatch(/^\d{1,2} \p{L}+ 20\d\d, /u);
  expect(await line.innerText()).toContain(under("/shortlist/?products=open-play"));
  expect(await page.getByText("Open the comparison by itself").isVisible()).toBe(false);
  expect(await page.locator("input, textarea, button").filter({ visible: true }).count()).toBe(0);
});

test("a shortlist fits a narrow phone", async () => {
  const page = await visit("/shortlist/?products=open-play,street-reports&standards=service-directory", {
    viewport: { width: 320, height: 640 },
  });
  await part(page, "Councils to ask").waitFor();
  expect(await overflowOf(page)).toBe(0);
});

test("the scripts are below 25 KB", () => {
  expect(scriptWeights("compare", "shortlist").atOnce).toBeLessThan(25 * 1024);
});

interface StoredItem {
  kind: string;
  slug: string;
  name: string;
  note?: string;
}

/** Opens the shortlist in a browser with a stored one. */
async function openWithStored(items: readonly StoredItem[]): Promise<Page> {
  const page = await visit("/shortlist/");
  await page.evaluate((stored) => {
    localStorage.setItem("/base/shortlist/1", stored);
  }, JSON.stringify(items));
  await page.reload();
  return page;
}

function star(page: Page, name: string): Locator {
  return page.getByRole("button", { name: `Shortlist ${name}`, exact: true, includeHidden: true });
}

function announcement(page: Page): Promise<string> {
  return page.locator("[data-star-status]").innerText();
}

function part(page: Page, name: string): Locator {
  return page.getByRole("region", { name, exact: true });
}

function entry(page: Page, name: string): Locator {
  return part(page, "What is on it")
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name, exact: true }) });
}

function entries(page: Page): Promise<string[]> {
  return part(page, "What is on it").getByRole("heading", { level: 3 }).allInnerTexts();
}

async function contentOf(page: Page, button: string, file: string): Promise<string> {
  const download = await savedBy(page.getByRole("button", { name: button }));
  expect(download.file).toBe(file);
  return String(download.content);
}
