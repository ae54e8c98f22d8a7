import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { expect, inject, test } from "vitest";

import { arrives, visit } from "../../helpers/browser.ts";
import { builtPages } from "../../helpers/pages.ts";

const entries = builtPages().filter(({ isEntry }) => isEntry);

test("each entry has a page", () => {
  expect(entries).toHaveLength(32);
});

test.each(entries.map((page) => [page.address, page] as const))(
  "%s needs no script and is at most 40 KB",
  (address, { html, tags }) => {
    const { folder, base } = inject("site");
    const scripts = tags.filter(
      ({ name, attributes }) => name === "script" && attributes.get("type") !== "application/ld+json",
    );
    // Only selecting entries for the comparison and the shortlist needs scripts.
    expect(scripts).toHaveLength(address.startsWith("/products/") ? 2 : address.startsWith("/standards/") ? 1 : 0);
    const styles = tags
      .filter(({ attributes }) => attributes.get("rel") === "stylesheet")
      .map(({ attributes }) => readFileSync(join(folder, attributes.get("href")?.slice(base.length) ?? "")));
    expect(styles).not.toHaveLength(0);
    const bytes = [Buffer.from(html), ...styles].reduce((sum, file) => sum + gzipSync(file).length, 0);
    expect(bytes).toBeLessThanOrEqual(40 * 1024);
  },
);

test("a product’s page shows who uses it, and who stopped and why", async () => {
  const page = await visit("/products/open-play/");
  const text = await page.getByRole("main").innerText();
  expect(text).toContain("Exampleshire County Council");
  expect(text).toContain("Too few sessions were listed for anybody to come back.");
  expect(text).toContain("April 2023");
  expect(text).toContain("1 May 2026");
  // Newtown inherited Oldtown’s use.
  expect(text).toContain("Newtown Council");
  expect(text).toContain("Oldtown Borough Council");
});

test("a product’s page shows where its users are, on a map and by region", async () => {
  const page = await visit("/products/open-play/");
  const users = page.getByRole("region", { name: "Who uses it" });
  const map = users.getByRole("img", { name: /^Map. Where Open Play is used: In use \d/ });
  expect(await map.isVisible()).toBe(true);
  const regions = page.getByRole("region", { name: "Used or reported in" }).getByRole("listitem");
  expect(await regions.allInnerTexts()).toContainEqual(expect.stringMatching(/\d reported$/));
});

test.each([
  ["/products/form-kit/", /^\d of 9 facts known$/],
  ["/standards/contract-register/", /^\d of 8 facts known$/],
])("%s says how many facts are known, and links the prefilled form to add more", async (address, number) => {
  const page = await visit(address);
  const facts = page.getByRole("region", { name: "Key facts" });
  expect(await facts.getByText(number).count()).toBe(1);
  expect(await facts.getByText(/^Not stated: /).count()).toBe(1);
  await facts.getByRole("link", { name: "Add what you know" }).click();
  await expect.poll(() => page.getByLabel("Name", { exact: true }).inputValue()).not.toBe("");
});

test.each(
  entries.filter(({ address }) => address.startsWith("/products/")).map((page) => [page.address, page] as const),
)("%s has every section that answers to questions link", (_, { tags }) => {
  const ids = tags.map(({ attributes }) => attributes.get("id"));
  expect(ids).toEqual(expect.arrayContaining(["about", "users", "standards", "upkeep", "trust"]));
});

test("a product without statements about trust has a link target that lists what is missing", async () => {
  const page = await visit("/products/long-name/#trust");
  expect(await page.locator(":target").locator("..").innerText()).toMatch(/^Not stated: .*security/);
});

test.each([
  ["/products/long-name/#standards", "Nobody has said yet which standards this product meets."],
  ["/authorities/muir-glen/#adopts", "Nobody has said yet which standards this authority has adopted."],
])("%s says that nothing is known yet, and links the form", async (address, says) => {
  const page = await visit(address);
  const part = page.locator(":target").locator("..");
  expect(await part.innerText()).toContain(says);
  await part.getByRole("link", { name: "Add what you know" }).click();
  await expect.poll(() => page.getByLabel("Name", { exact: true }).first().inputValue()).not.toBe("");
});

test("a product’s page shows costs, maintenance, standards and contacts", async () => {
  const page = await visit("/products/open-play/");
  const text = await page.getByRole("main").innerText();
  for (const words of [
    "£5,000 to £25,000 a year",
    "About how much, without VAT",
    // “Offered”, because a supplier sells it.
    "Offered by",
    "Example Software Ltd",
    "31 March 2040",
    "Service Directory",
    "Partly meets",
    "Form Kit",
    "Digital services team",
    "digital@exampleshire.example.org",
  ]) {
    expect(text).toContain(words);
  }
});

test("a product’s page lists the requirements that it meets of a standard", async () => {
  const page = await visit("/products/open-play/");
  const requirement = page.getByText("Every field has a label");
  expect(await requirement.isVisible()).toBe(false);
  await page.getByText("2 of 3").click();
  expect(await requirement.isVisible()).toBe(true);
  expect(await page.getByText("Errors say what to do").isVisible()).toBe(false);
});

test("headings in a description are below the page’s heading levels", async () => {
  const page = await visit("/products/open-play/");
  expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
  const level = await page.getByRole("heading", { name: "What you need" }).evaluate(({ tagName }) => tagName);
  expect(Number(level.slice(1))).toBeGreaterThan(2);
});

test("external links of an entry are marked as nofollow and ugc", async () => {
  const page = await visit("/products/open-play/");
  const rel = await page.getByRole("link", { name: "the guide", exact: true }).getAttribute("rel");
  expect(rel?.split(" ")).toEqual(expect.arrayContaining(["nofollow", "ugc"]));
});

test("escapes HTML in names and titles", async () => {
  const page = await visit("/products/script-alert/");
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain("<script>alert(1)</script>");
  expect(await page.title()).toContain("<script>alert(1)</script>");
});

test("a retired product’s page gives the reason and links the replacement", async () => {
  const page = await visit("/products/old-forms/");
  const text = await page.getByRole("main").innerText();
  expect(text).toContain("It did not work with a screen reader.");
  expect(await page.getByRole("main").getByRole("link", { name: "Form Kit" }).first().isVisible()).toBe(true);
});

test("a standard’s page shows requirements, adopters, products that meet it and the clause for tenders", async () => {
  const page = await visit("/standards/service-directory/");
  const text = await page.getByRole("main").innerText();
  for (const words of [
    "The feed can be read by anyone, without a key",
    "London Borough of Westport",
    "Open Play",
    "shall publish all services as an open feed",
    "Directory of 2010",
  ]) {
    expect(text).toContain(words);
  }
});

test("an unclaimed authority’s page says so and links how to claim it", async () => {
  const page = await visit("/authorities/northbridge/");
  const main = page.getByRole("main");
  expect(await main.innerText()).toMatch(/public sources/);
  expect(await main.innerText()).toMatch(
    /Kept by\s+The catalogue’s own team\s+Made from public sources; nobody from Northbridge[^.]* has claimed it yet\./,
  );
  await main.getByRole("link", { name: /claim/i }).first().click();
  await arrives(page, "/guides/claim-your-record/");
});

test.each([
  ["/products/play-finder/", "/products/open-play/"],
  ["/products/pothole-app/", "/products/street-reports/"],
  ["/standards/pothole-api/", "/standards/street-report-api/"],
])("the former address %s redirects to %s", async (old, now) => {
  const page = await visit(old);
  await page.waitForURL(`**${now}`);
  await arrives(page, now);
});

test("a printed entry has its facts without controls", async () => {
  const page = await visit("/products/open-play/");
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(true);
  expect(await page.getByText("Exampleshire County Council").first().isVisible()).toBe(true);
  expect(await page.getByRole("search").first().isVisible()).toBe(false);
  expect(await page.getByRole("navigation", { name: "Sections" }).isVisible()).toBe(false);
  for (const words of ["Does your council use it?", "Yes, we use this", "Download"])
    expect(await page.getByText(words).first().isVisible(), words).toBe(false);
  const paper = await page.evaluate(() => getComputedStyle(document.body).color);
  expect(paper).toBe("rgb(11, 12, 12)");
  // The printed URL after a link has the host.
  const outside = page.locator("p .outside__host, li .outside__host, dd .outside__host");
  expect(await outside.count()).toBeGreaterThan(0);
  expect(await outside.filter({ visible: true }).count()).toBe(0);
});

test("a printed record has its statements without the links to confirm them", async () => {
  const page = await visit("/authorities/northbridge/");
  const links = page.getByRole("link", { name: /^Is this right/ });
  expect(await links.first().isVisible()).toBe(true);
  await page.emulateMedia({ media: "print" });
  expect(await links.filter({ visible: true }).count()).toBe(0);
});

test.each(["/guides/adoption-and-conformance/", "/guides/claim-your-record/", "/reference/authority/"])(
  "on a small phone, the anchor links of headings on %s add no empty line",
  async (address) => {
    const page = await visit(address, { viewport: { width: 320, height: 640 } });
    const anchors = page.locator(".guide__anchor, .field__anchor");
    expect(await anchors.count()).toBeGreaterThan(3);
    expect(await anchors.evaluateAll((all) => all.filter((link) => link.getClientRects().length > 1).length)).toBe(0);
  },
);

test("on a phone no term of the key facts breaks inside a word", async () => {
  const page = await visit("/authorities/tandridge/", { viewport: { width: 360, height: 740 } });
  const term = page.locator("dt", { hasText: /^Reorganisation$/ });
  const [height, line] = await term.evaluate((element) => [
    element.getBoundingClientRect().height,
    parseFloat(getComputedStyle(element).lineHeight),
  ]);
  expect(height).toBeLessThan(1.5 * line);
});
