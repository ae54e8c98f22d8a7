import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";

import { axeViolations, allRules } from "../../helpers/axe.ts";
import { arrives, missingFrom, pooledPage, under, visit } from "../../helpers/browser.ts";
import { finds } from "../../helpers/search-page.ts";

const options = { javaScriptEnabled: false };

test("the page of a council summarises what similar councils use, and links the whole table", async () => {
  const page = await visit("/authorities/muir-glen/", options);
  const section = page.getByRole("region", { name: "What councils like it use" });
  expect(await section.innerText()).toContain("Of the 20 councils most like Muir Glen:");
  expect(await section.getByRole("listitem").allInnerTexts()).toEqual([
    "1 uses Form Kit",
    "1 uses Open Play",
    "1 has adopted Street Report API",
  ]);
  await section.getByRole("link", { name: "All 3 products and standards of councils like Muir Glen" }).click();
  await arrives(page, "/authorities/muir-glen/like/");
  const row = page.getByRole("row", { name: /^Form Kit/ });
  expect(await row.getByRole("cell").allInnerTexts()).toEqual(["1 of 20", "1 in use: Newtown"]);
  const newtown = page.getByRole("row", { name: /^Newtown Council/ });
  expect(await newtown.innerText()).toMatch(/Unitary authority, South West[^]*Everything \(20th\)/);
});

test("the kind of similarity can be chosen without JavaScript", async () => {
  const page = await visit("/authorities/exampleshire/like/", options);
  const choices = page.getByRole("navigation", { name: "Alike in" });
  expect(await choices.getByRole("link").allInnerTexts()).toEqual(["Everything", "Economy", "Population"]);
  await choices.getByRole("link", { name: "Economy" }).click();
  await arrives(page, "/authorities/exampleshire/like/#economic");
  const part = page.getByRole("region", { name: "What councils with a similar economy use" });
  await part.getByRole("table", { name: /^Exampleshire is not known to have these/ }).waitFor();
});

test("what similar councils use can be downloaded as CSV", async () => {
  const page = await visit("/authorities/muir-glen/like/", options);
  const link = page.getByRole("link", { name: "Download this for every likeness (CSV)" });
  const response = await page.request.get(under((await link.getAttribute("href"))!.slice(inject("site").base.length)));
  const [header = "", first = ""] = (await response.text()).split("\r\n");
  expect(header).toBe(
    "\ufefflikeness,neighbours,kind,slug,name,has,count,in_use_piloting_or_adopted,reported_of,considered_by,stopped_by,url",
  );
  expect(first).toBe(
    "Everything,20,product,form-kit,Form Kit,false,1,newtown,,,,https://example.org/base/products/form-kit/",
  );
});

test("a council without a record has a page with what similar councils use, and a button to begin its record", async () => {
  const page = await visit("/authorities/muir-glen/like/");
  await page.getByRole("link", { name: "Dorset Council", exact: true }).click();
  await arrives(page, "/authorities/dorset/");
  expect(await page.getByRole("region", { name: "What councils like it use" }).innerText()).toContain("Form Kit");
  await page.getByRole("link", { name: "Begin its record" }).click();
  await arrives(page, "/contribute/authority/?council=dorset");
  await expect
    .poll(() => page.getByRole("textbox", { name: "Name", exact: true }).first().inputValue())
    .toBe("Dorset Council");
  await expect.poll(() => page.getByLabel(/^GSS code/).inputValue()).toBe("E06000059");
});

test("the list of authorities links councils without a record", async () => {
  const page = await visit("/authorities/", options);
  await page.getByText(/^\d{3} councils have no record yet$/).click();
  await page.getByRole("link", { name: "Dorset Council", exact: true }).click();
  await arrives(page, "/authorities/dorset/");
});

test("the pages are below 20 KB and need no script", () => {
  const { folder } = inject("site");
  for (const address of ["authorities/muir-glen/like", "authorities/dorset"]) {
    const html = readFileSync(join(folder, address, "index.html"));
    expect(gzipSync(html).length).toBeLessThan(20 * 1024);
    expect(html.toString()).not.toMatch(/<script(?! type="application\/ld\+json")/);
  }
});

test("a comparison shows which councils similar to a named one use each product", async () => {
  const page = await visit("/compare/?products=open-play,bin-days", { axe: true });
  await page.getByLabel("Your council").fill("dorset");
  await page.getByRole("button", { name: "Show what councils like it use" }).press("Enter");
  const row = page.getByRole("row", { name: /^Councils like Dorset/ });
  await row.waitFor();
  expect(await row.getByRole("cell").allInnerTexts()).toEqual([
    expect.stringMatching(/^\d of 20\s+\d in use: [^]*Newtown/),
    "None known",
  ]);
  const near = page.getByRole("row", { name: /^In my region, South West/ });
  expect(await near.getByRole("cell").allInnerTexts()).toEqual([
    expect.stringMatching(/^(?:Used by \d|None known)$/),
    expect.stringMatching(/^(?:Used by \d|None known)$/),
  ]);
  await arrives(page, "/compare/?products=open-play,bin-days&like=dorset");
  expect(await axeViolations(page, allRules)).toEqual([]);

  // The browser stores the council until “Forget my council”.
  await page.goto(under("/compare/?products=open-play,form-kit"));
  await row.waitFor();
  await page.getByRole("button", { name: "Forget my council" }).click();
  await expect.poll(() => row.count()).toBe(0);
  await page.reload();
  await page.getByLabel("Your council").waitFor();
  expect(await row.count()).toBe(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("a comparison says so if the councils cannot be loaded, and what to do", async () => {
  const page = await visit("/compare/?products=open-play,bin-days");
  await page.getByLabel("Your council").fill("dorset");
  await page.route("**/*.js", (route) => route.abort());
  await page.keyboard.press("Enter");
  await page.getByText("could not be loaded. Check your connection and load the page again.").waitFor();
});

test("a shared comparison uses the council of the URL without storing it", async () => {
  const page = await visit("/compare/?products=open-play,bin-days&like=dorset");
  await page.getByRole("row", { name: /^Councils like Dorset/ }).waitFor();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("a list can be filtered by what similar councils use, with the fact in each row", async () => {
  const page = await visit("/products/", { axe: true });
  const facet = page.getByRole("group", { name: "Councils like mine" });
  await page.getByText("Councils like mine", { exact: true }).click();
  await facet.getByLabel("Your council").fill("Dorset Council");
  await page.keyboard.press("Enter");
  await expect.poll(() => rows(page)).toEqual(["Open Play", "Form Kit"]);
  await arrives(page, "/products/?like=dorset");
  expect(await page.getByRole("list", { name: "Filters" }).or(page.locator("[data-chosen]")).innerText()).toContain(
    "Used by councils like Dorset",
  );
  expect(await page.locator("[data-rows] [data-like-fact]").first().innerText()).toMatch(
    /^\d of 20 councils like Dorset \(\d in use/,
  );
  expect(await axeViolations(page, allRules)).toEqual([]);

  // Without the filter, the fact stays in the rows and can sort them.
  await facet.getByRole("checkbox", { name: /^Used by councils like Dorset/ }).uncheck();
  await arrives(page, "/products/");
  await page.getByLabel("Sort by").selectOption("Most common among councils like mine");
  await expect.poll(async () => (await rows(page)).slice(0, 2).sort()).toEqual(["Form Kit", "Open Play"]);
  expect((await rows(page)).length).toBeGreaterThan(2);

  // The council applies to other lists too.
  await page.goto(under("/standards/"));
  await expect
    .poll(() => page.locator("[data-like-fact]").allInnerTexts())
    .toEqual([expect.stringMatching(/^\d of 20 councils like Dorset/)]);
});

test("the lists of councils and of ending contracts can be filtered by similar councils", async () => {
  const page = await visit("/authorities/?like=dorset");
  await expect.poll(() => rows(page)).not.toContain("London Borough of Westport");
  expect(await rows(page)).toContain("Newtown Council");
  const renewals = await visit("/renewals/?like=dorset");
  await expect.poll(() => renewals.locator("[data-count]").innerText()).toBe("2 of 3 contracts");
  expect(await renewals.locator("[data-chosen]").innerText()).toContain("With councils like Dorset");
});

test("search results show what similar councils use", async () => {
  const page = await visit("/search/?q=open+play&like=dorset");
  const result = page.locator("[data-rows] > li").filter({ has: page.getByRole("link", { name: "Open Play" }) });
  await expect.poll(() => result.first().innerText()).toMatch(/\d of 20 councils like Dorset \(\d in use/);
});

test("search results can be filtered by what similar councils have", async () => {
  const page = await visit("/search/?q=council", { axe: true });
  await finds(page, "council");
  const all = Number.parseInt(await page.locator("[data-count]").innerText());
  await page.getByText("Councils like mine", { exact: true }).click();
  const facet = page.getByRole("group", { name: "Councils like mine" });
  await facet.getByLabel("Your council").fill("Dorset Council");
  await page.keyboard.press("Enter");
  await arrives(page, "/search/?q=council&like=dorset");
  const box = facet.getByRole("checkbox", { name: /^Used or adopted by councils like Dorset \d+$/ });
  await expect.poll(() => box.isChecked()).toBe(true);
  await expect.poll(async () => Number.parseInt(await page.locator("[data-count]").innerText())).toBeLessThan(all);
  await expect
    .poll(() => page.locator("[data-chosen]").innerText())
    .toContain("Used or adopted by councils like Dorset");
  expect(await axeViolations(page, allRules)).toEqual([]);
  await box.uncheck();
  await expect.poll(async () => Number.parseInt(await page.locator("[data-count]").innerText())).toBe(all);
  await arrives(page, "/search/?q=council");
});

test("a search with an unknown council in the URL is unfiltered, and says so", async () => {
  const page = await visit("/search/?q=open+play&like=atlantis");
  await page.getByText("No council is called “atlantis”.").and(page.locator(":visible")).first().waitFor();
  await expect.poll(() => page.locator("[data-count]").innerText()).toMatch(/^\d+ results?/);
  expect(await page.locator("[data-chosen]").isVisible()).toBe(false);
});

test("a council in the URL filters and sorts the list", async () => {
  const page = await visit("/products/?like=dorset&sort=like");
  await expect.poll(() => page.locator("[data-count]").innerText()).toMatch(/^2 of /);
  expect(await page.getByLabel("Sort by").inputValue()).toBe("like");
});

test.each([
  "/products/?like=dorest",
  "/search/?q=open+play&like=dorest",
  "/compare/?products=open-play,bin-days&like=dorest",
])("%s has a typo in the council, and suggests the right one", async (address) => {
  const page = await pooledPage();
  const missing = missingFrom(page);
  await page.goto(under(address));
  const notice = page
    .getByText("No council is called “dorest”. Did you mean Dorset Council?")
    .and(page.locator(":visible"));
  await notice.first().waitFor();
  await notice.first().getByRole("link", { name: "Dorset Council" }).click();
  await arrives(page, address.replace("dorest", "dorset"));
  await page
    .getByText(/ouncils like Dorset/)
    .and(page.locator(":visible"))
    .first()
    .waitFor();
  expect(missing).toEqual([]);
});

test("a council is found by its slug in the register, if its record has another", async () => {
  const page = await pooledPage();
  const missing = missingFrom(page);
  await page.goto(under("/products/?like=highland"));
  await expect.poll(() => page.locator("[data-chosen]").innerText()).toContain("councils like Muir Glen");
  expect(missing).toEqual([]);
});

test("the list of authorities suggests a council for a typo, with or without a record", async () => {
  const page = await visit("/authorities/?q=dorest", { axe: true });
  await page.getByText("No council is called “dorest”. Did you mean Dorset Council?").waitFor();
  await page.getByLabel("Find in authorities").fill("westpotr");
  await page.getByText("No council is called “westpotr”. Did you mean London Borough of Westport?").waitFor();
  expect(await axeViolations(page, allRules)).toEqual([]);
  await page.getByRole("link", { name: "London Borough of Westport" }).click();
  await arrives(page, "/authorities/westport/");
});

test.each([
  ["/products/", "atlantis", "11 products"],
  ["/products/", "../../x", "11 products"],
  ["/products/", "<script>", "11 products"],
  ["/renewals/", "microsoft", "3 contracts"],
])("%s is unfiltered with “%s” as council in the URL, and says so", async (list, council, count) => {
  const page = await visit(`${list}?${new URLSearchParams({ like: council, sort: "like" })}`);
  await page.getByText(`No council is called “${council}”.`).and(page.locator(":visible")).waitFor();
  expect(await page.locator("[data-count]").innerText()).toBe(count);
  expect(await page.locator("[data-chosen]").isVisible()).toBe(false);
  expect(await page.getByLabel("Sort by").inputValue()).not.toBe("like");
  expect(await page.getByRole("checkbox", { name: council }).count()).toBe(0);
});

test("the back button restores the former council, also after “Forget my council”", async () => {
  const page = await visit("/products/?like=dorset");
  const isDorset = async (): Promise<void> => {
    await expect.poll(() => page.locator("[data-chosen]").innerText()).toContain("councils like Dorset");
    await expect.poll(() => page.locator("[data-like-status]").innerText()).toBe("Councils like Dorset are shown.");
    await expect.poll(() => page.locator("[data-count]").innerText()).toBe("2 of 11 products");
    await arrives(page, "/products/?like=dorset");
  };
  await isDorset();
  await page.getByLabel("Your council").fill("Wiltshire Council");
  await page.keyboard.press("Enter");
  await arrives(page, "/products/?like=wiltshire");
  await page.goBack();
  await isDorset();
  await page.getByRole("button", { name: "Forget my council" }).click();
  await expect.poll(() => page.locator("[data-count]").innerText()).toBe("11 products");
  await page.goBack();
  await isDorset();
});

test("“Forget my council” resets the order by similar councils", async () => {
  const page = await visit("/products/?like=dorset&sort=like");
  await page.getByRole("button", { name: "Forget my council" }).click();
  await arrives(page, "/products/");
  expect(await page.getByLabel("Sort by").inputValue()).not.toBe("like");
});

test("an ambiguous name of a council offers its matches, and an unknown name is reported", async () => {
  const page = await visit("/compare/?products=open-play");
  await page.getByLabel("Your council").fill("sussex");
  await page.keyboard.press("Enter");
  await page.getByText("Which of these is your council?").waitFor();
  await page.getByRole("button", { name: "West Sussex County Council" }).waitFor();
  await page.getByLabel("Your council").fill("Atlantis <b>");
  await page.keyboard.press("Enter");
  await page.getByText("No council is called “Atlantis <b>”.").waitFor();
});

function rows(page: Page): Promise<string[]> {
  return page.locator("[data-rows] .entry__link").allInnerTexts();
}
