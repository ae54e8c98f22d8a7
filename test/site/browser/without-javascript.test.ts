import { describe, expect, test } from "vitest";

import { arrives, pooledPage, under, visit } from "../../helpers/browser.ts";

const options = { javaScriptEnabled: false };

test("an entry is reachable by links from the home page", async () => {
  const page = await visit("/", options);
  await page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name: "Products" }).click();
  await arrives(page, "/products/");
  await page.getByRole("link", { name: "Open Play", exact: true }).click();
  await arrives(page, "/products/open-play/");
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain("Open Play");
});

test("a value of a facet links a page with its entries", async () => {
  const page = await visit("/products/", options);
  await page.getByRole("group", { name: "Stage" }).getByRole("link", { name: /^Beta/ }).click();
  await arrives(page, "/products/by/stage/beta/");
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain("Beta");
  expect((await page.locator("[data-count]").innerText()).trim()).toBe("3 products");
  expect(await page.locator("[data-rows] > li").count()).toBe(3);
  await page.getByRole("link", { name: /Beta.*remove/ }).click();
  await arrives(page, "/products/");
});

test("controls that need scripts are hidden", async () => {
  const page = await visit("/products/", options);
  expect(await page.getByLabel("Find in products").isVisible()).toBe(false);
  expect(await page.getByLabel("Sort by").isVisible()).toBe(false);
});

test.each(["/renewals/", "/changes/"])(
  "%s, whose facets need scripts, has its rows in the whole width",
  async (path) => {
    const page = await visit(path, options);
    expect(await page.getByRole("search", { name: "Filter the list" }).isVisible()).toBe(false);
    const [list, results] = await Promise.all(
      ["[data-list]", "#results"].map((part) => page.locator(part).evaluate(({ clientWidth }) => clientWidth)),
    );
    expect(results).toBe(list);
  },
);

test("the form pages name the mailbox to send entries to", async () => {
  const page = await visit("/products/form-kit/", options);
  await page.getByRole("link", { name: "Yes, we use this" }).click();
  await arrives(page, "/contribute/adoption/?product=form-kit&status=in-use");
  const mailbox = "catalogue@digital-commons.example.org";
  const link = page.getByRole("main").getByRole("link", { name: mailbox });
  expect(await link.getAttribute("href")).toBe(`mailto:${mailbox}`);

  await page.goto(under("/contribute/product/"));
  expect(await page.getByRole("main").innerText()).toContain(`Send the filled-in template by email to ${mailbox}`);
});

test("the search box leads to links to the lists", async () => {
  const page = await visit("/standards/", options);
  await page.getByRole("searchbox", { name: "Search the catalogue" }).fill("play");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/search/?q=play");
  const main = page.getByRole("main");
  for (const name of [/products/i, /standards/i, /services/i]) {
    expect(await main.getByRole("link", { name }).first().isVisible()).toBe(true);
  }
});

test("the menu opens on a phone", async () => {
  const page = await visit("/products/open-play/", { ...options, viewport: { width: 360, height: 640 } });
  const link = page.getByRole("link", { name: "Case studies", exact: true });
  expect(await link.isVisible()).toBe(false);
  await page.getByRole("button", { name: "Menu" }).click();
  await link.click();
  await arrives(page, "/case-studies/");
});

describe("where its script cannot be loaded, a page says so instead of showing too much or nothing:", () => {
  test.each([
    ["/search/?q=parking", "The search is loading… If no results appear, load the page again."],
    ["/products/?q=parking", "The search and the filters of this list are loading…"],
    ["/renewals/?q=parking", "The search and the filters of this list are loading…"],
    ["/compare/?products=open-play,form-kit", "The comparison is loading…"],
    ["/shortlist/?products=open-play", "Your shortlist is loading…"],
    ["/together/?authorities=newtown,westport", "The councils are loading…"],
    ["/contribute/product/", "The form is loading…"],
  ])("%s", async (address, words) => {
    const page = await pooledPage();
    await page.route("**/*.js", (route) => route.abort());
    await page.goto(under(address));
    await page.getByText(words).waitFor();
    await page.unroute("**/*.js");
    await page.reload();
    await expect.poll(() => page.getByText(words).count()).toBe(0);
  });
});
