import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { expect, inject, test } from "vitest";

import { arrives, visit } from "../../helpers/browser.ts";
import { builtPages } from "../../helpers/pages.ts";

const entries = builtPages().filter(({ isEntry }) => isEntry);

test("there is a page for each entry", () => {
  expect(entries).toHaveLength(32);
});

test.each(entries.map((page) => [page.address, page] as const))(
  "%s needs no script and is light",
  (address, { html, tags }) => {
    const { folder, base } = inject("site");
    const scripts = tags.filter(
      ({ name, attributes }) => name === "script" && attributes.get("type") !== "application/ld+json",
    );
    // Only the choice of what to compare and to list is nothing without one.
    expect(scripts).toHaveLength(address.startsWith("/products/") ? 2 : address.startsWith("/standards/") ? 1 : 0);
    const styles = tags
      .filter(({ attributes }) => attributes.get("rel") === "stylesheet")
      .map(({ attributes }) => readFileSync(join(folder, attributes.get("href")?.slice(base.length) ?? "")));
    expect(styles).not.toHaveLength(0);
    const bytes = [Buffer.from(html), ...styles].reduce((sum, file) => sum + gzipSync(file).length, 0);
    expect(bytes).toBeLessThanOrEqual(40 * 1024);
  },
);

test("a product says who uses it, and who stopped and why", async () => {
  const page = await visit("/products/open-play/");
  const text = await page.getByRole("main").innerText();
  expect(text).toContain("Exampleshire County Council");
  expect(text).toContain("Too few sessions were listed for anybody to come back.");
  expect(text).toContain("April 2023");
  expect(text).toContain("1 May 2026");
  // Oldtown’s use counts for the council that took over from it.
  expect(text).toContain("Newtown Council");
  expect(text).toContain("Oldtown Borough Council");
});

test("a product shows where its users are, on a map and by region", async () => {
  const page = await visit("/products/open-play/");
  const users = page.getByRole("region", { name: "Who uses it" });
  const map = users.getByRole("img", { name: /^Map. Where Open Play is used: In use \d/ });
  expect(await map.isVisible()).toBe(true);
  // What is only reported is told apart, as in the sentence above.
  const regions = page.getByRole("region", { name: "Used or reported in" }).getByRole("listitem");
  expect(await regions.allInnerTexts()).toContainEqual(expect.stringMatching(/\d reported$/));
});

test.each([
  ["/products/form-kit/", /^\d of 9 facts known$/],
  ["/standards/contract-register/", /^\d of 8 facts known$/],
])("%s says how much is known and leads to the form, filled in, to add more", async (address, number) => {
  const page = await visit(address);
  const facts = page.getByRole("region", { name: "Key facts" });
  expect(await facts.getByText(number).count()).toBe(1);
  expect(await facts.getByText(/^Not stated: /).count()).toBe(1);
  await facts.getByRole("link", { name: "Add what you know" }).click();
  await expect.poll(() => page.getByLabel("Name", { exact: true }).inputValue()).not.toBe("");
});

test.each(
  entries.filter(({ address }) => address.startsWith("/products/")).map((page) => [page.address, page] as const),
)(
  "%s has a place for whoever asks the search who makes and uses it, what it costs and meets and whether to trust it",
  (_, { tags }) => {
    const ids = tags.map(({ attributes }) => attributes.get("id"));
    expect(ids).toEqual(expect.arrayContaining(["about", "users", "standards", "upkeep", "trust"]));
  },
);

test("who asks for what a product does not state is led to what it lacks", async () => {
  const page = await visit("/products/long-name/#trust");
  expect(await page.locator(":target").locator("..").innerText()).toMatch(/^Not stated: .*security/);
});

test.each([
  ["/products/long-name/#standards", "Nobody has said yet which standards this product meets."],
  ["/authorities/muir-glen/#adopts", "Nobody has said yet which standards this authority has adopted."],
])("%s says that nothing is known yet, and leads to the form", async (address, says) => {
  const page = await visit(address);
  const part = page.locator(":target").locator("..");
  expect(await part.innerText()).toContain(says);
  await part.getByRole("link", { name: "Add what you know" }).click();
  await expect.poll(() => page.getByLabel("Name", { exact: true }).first().inputValue()).not.toBe("");
});

test("a product says what it costs, who keeps it going, which standards it meets and how to reach somebody", async () => {
  const page = await visit("/products/open-play/");
  const text = await page.getByRole("main").innerText();
  for (const words of [
    "£5,000 to £25,000 a year",
    "About how much, without VAT",
    // What a supplier sells is not shared.
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

test("a product that meets a standard partly says which requirements it meets", async () => {
  const page = await visit("/products/open-play/");
  const requirement = page.getByText("Every field has a label");
  expect(await requirement.isVisible()).toBe(false);
  await page.getByText("2 of 3").click();
  expect(await requirement.isVisible()).toBe(true);
  expect(await page.getByText("Errors say what to do").isVisible()).toBe(false);
});

test("headings in a description stand below those of the page", async () => {
  const page = await visit("/products/open-play/");
  expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
  const level = await page.getByRole("heading", { name: "What you need" }).evaluate(({ tagName }) => tagName);
  expect(Number(level.slice(1))).toBeGreaterThan(2);
});

test("links of an entry that leave the site are marked as not ours", async () => {
  const page = await visit("/products/open-play/");
  const rel = await page.getByRole("link", { name: "the guide", exact: true }).getAttribute("rel");
  expect(rel?.split(" ")).toEqual(expect.arrayContaining(["nofollow", "ugc"]));
});

test("a hostile name is shown as it was typed", async () => {
  const page = await visit("/products/script-alert/");
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain("<script>alert(1)</script>");
  expect(await page.title()).toContain("<script>alert(1)</script>");
});

test("what has ended says so, with what took its place", async () => {
  const page = await visit("/products/old-forms/");
  const text = await page.getByRole("main").innerText();
  expect(text).toContain("It did not work with a screen reader.");
  expect(await page.getByRole("main").getByRole("link", { name: "Form Kit" }).first().isVisible()).toBe(true);
});

test("a standard has its requirements, its adopters, the products that meet it and the clause for tenders", async () => {
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

test("an authority that nobody has claimed says so and how to claim it", async () => {
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
])("the old address %s leads to %s", async (old, now) => {
  const page = await visit(old);
  await page.waitForURL(`**${now}`);
  await arrives(page, now);
});

test("on paper an entry has its facts and leaves out what can only be clicked", async () => {
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
  // The host beside a link is in the address that follows the link.
  const outside = page.locator("p .outside__host, li .outside__host, dd .outside__host");
  expect(await outside.count()).toBeGreaterThan(0);
  expect(await outside.filter({ visible: true }).count()).toBe(0);
});

test.each(["/guides/adoption-and-conformance/", "/guides/claim-your-record/", "/reference/authority/"])(
  "on a small phone, the links of the headings of %s to themselves add no empty line",
  async (address) => {
    const page = await visit(address, { viewport: { width: 320, height: 640 } });
    const anchors = page.locator(".guide__anchor, .field__anchor");
    expect(await anchors.count()).toBeGreaterThan(3);
    expect(await anchors.evaluateAll((all) => all.filter((link) => link.getClientRects().length > 1).length)).toBe(0);
  },
);
