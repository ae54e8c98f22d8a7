import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";

import { rowBoundary } from "../../../site/facets/row-files.ts";
import { arrives, newPage, pooledPage, under, visit, pathAndQuery } from "../../helpers/browser.ts";
import { downloaded } from "../../helpers/download.ts";
import { builtPages } from "../../helpers/pages.ts";
import { scriptWeights } from "../../helpers/script-weights.ts";

test("combines values of a facet by OR, and facets by AND", async () => {
  const page = await visit("/products/");
  expect(await names(page)).toHaveLength(11);

  await value(page, "Stage", "Live").check();
  await shows(page, "5 of 11 products");
  expect(await names(page)).toContain("Open Play");
  expect(await names(page)).not.toContain("Form Kit");

  await value(page, "Stage", "Beta").check();
  await shows(page, "8 of 11 products");

  await value(page, "Type", "Application").check();
  await shows(page, "5 of 11 products");
});

test("shows the number of entries of each value, and hides values without entries", async () => {
  const page = await visit("/products/");
  await expect.poll(() => numberBeside(page, "Stage", "Live")).toBe("5");
  await value(page, "Type", "Application").check();
  await shows(page, "5 of 11 products");
  expect(await numberBeside(page, "Stage", "Live")).toBe("3");
  expect(await numberBeside(page, "Stage", "Beta")).toBe("2");
  expect(await value(page, "Stage", "Alpha").isVisible()).toBe(false);
  // Further values of the same facet stay, because they add entries.
  expect(await value(page, "Type", "Library").isVisible()).toBe(true);
});

test("the URL holds the filters, and the back button restores former ones", async () => {
  const page = await visit("/products/");
  await value(page, "Stage", "Live").check();
  await value(page, "Type", "Application").check();
  await shows(page, "3 of 11 products");
  const shared = pathAndQuery(page);
  expect(shared).toBe("/products/?type=application&stage=live");

  const other = await visit(shared);
  await shows(other, "3 of 11 products");
  expect(await value(other, "Stage", "Live").isChecked()).toBe(true);

  await page.goBack();
  await shows(page, "5 of 11 products");
  expect(await value(page, "Type", "Application").isChecked()).toBe(false);
  await page.goBack();
  await shows(page, "11 products");
  await page.goForward();
  await shows(page, "5 of 11 products");
});

test("filters are listed above the list, and can be removed singly or together", async () => {
  const page = await visit("/products/?type=application&stage=live&stage=beta");
  const chosen = page.locator("[data-chosen]");
  await expect.poll(() => chosen.getByRole("listitem").count()).toBe(3);
  await chosen.getByRole("link", { name: "Stage: Beta (remove)" }).click();
  await shows(page, "3 of 11 products");
  await chosen.getByRole("link", { name: "Clear all" }).click();
  await shows(page, "11 products");
  await arrives(page, "/products/");
  expect(await chosen.isVisible()).toBe(false);
});

test("the list can be sorted by name", async () => {
  const page = await visit("/products/");
  expect((await names(page))[0]).toBe("Open Play");
  await page.getByLabel("Sort by").selectOption({ label: "Name" });
  await expect.poll(async () => (await names(page))[0]).not.toBe("Open Play");
  expect(pathAndQuery(page)).toContain("sort=");
  const byName = await names(page);
  expect(byName.indexOf("Bin days")).toBeLessThan(byName.indexOf("Open Play"));
});

test("the list can be filtered by words, and without rows links the search", async () => {
  const page = await visit("/products/");
  await page.getByLabel("Find in products").fill("potholes");
  await shows(page, "1 of 11 products");
  expect(await names(page)).toEqual(["Street Reports"]);
  const download = page.getByRole("link", { name: "Download this list (CSV)" });
  expect(await download.isVisible()).toBe(true);
  await page.getByLabel("Find in products").fill("zeppelin");
  await shows(page, "No products");
  expect(await download.isVisible()).toBe(false);
  const elsewhere = page.getByRole("link", { name: "Search the whole catalogue" });
  await elsewhere.click();
  await arrives(page, "/search/?q=zeppelin");
});

test("hostile values in the URL give an empty list", async () => {
  const page = await visit("/products/?stage=<script>alert(1)</script>&sort=__proto__&constructor=x&q=%00");
  await page.getByText("Nothing fits all of this").waitFor();
  await page.getByRole("link", { name: "Clear all" }).click();
  await shows(page, "11 products");
});

test("unknown values in the URL are reported, with a suggestion", async () => {
  const page = await visit("/products/?service=years&stage=live&stage=nonsense");
  const notices = page.locator("[data-notices]");
  await expect
    .poll(() => notices.innerText())
    .toContain("“years” is not a choice in “Service”. Did you mean Early years and family support?");
  expect(await notices.getByText("is not a choice").allInnerTexts()).toHaveLength(2);
  expect(await notices.innerText()).toContain("“nonsense” is not a choice in “Stage”.");
  await notices.getByRole("link", { name: "Early years and family support" }).click();
  await arrives(page, "/products/?service=early-years-families&stage=live&stage=nonsense");
  await expect.poll(() => notices.innerText()).toBe("“nonsense” is not a choice in “Stage”.");
  await page.getByRole("link", { name: "Stage: nonsense (remove)" }).click();
  await expect.poll(() => notices.innerText()).toBe("");
});

test.each([
  ["/standards/", "Type", "API", "2 of 5 standards"],
  ["/case-studies/", "Outcome", "Stopped", "1 of 3 case studies"],
  ["/opportunities/", "Stage", "Open", "1 of 5 opportunities"],
  ["/standards/", "Applies in", "Scotland", "4 of 5 standards"],
  ["/authorities/", "Councils and others", "Other organisations", "2 of 8 authorities"],
])("%s can be filtered by %s: %s", async (address, facet, title, count) => {
  const page = await visit(address);
  await value(page, facet, title).check();
  await shows(page, count);
});

test("a filter by service keeps entries for any service, in a group of their own", async () => {
  const page = await visit("/standards/");
  await value(page, "Service", "Finance and procurement").check();
  await shows(page, "2 of 5 standards");
  const rows = page.locator("[data-rows] > li");
  expect((await rows.locator("h2").allInnerTexts()).map((text) => text.trim())).toEqual([
    "Contract register",
    "For any service",
    "Accessible forms",
  ]);
  expect(await numberBeside(page, "Service", "Finance and procurement")).toBe("2");
  await value(page, "Status", "Mandated").check();
  await shows(page, "1 of 5 standards");
  expect(await rows.locator("h2").allInnerTexts()).toEqual(["For any service", "Accessible forms"]);
});

test("the numbers on the page of a value are the same with and without the script", async () => {
  const withoutScript = await visit("/products/by/stage/beta/", { javaScriptEnabled: false });
  // Without the script, other facets would filter the whole list.
  expect(await withoutScript.getByRole("group", { name: "Type" }).isVisible()).toBe(false);
  expect(await numbers(withoutScript, "stage")).toEqual({
    Discovery: "1",
    Alpha: "1",
    Beta: "3",
    Live: "5",
    Retired: "1",
  });
  const types = await numbers(withoutScript, "type");
  const page = await visit("/products/by/stage/beta/");
  expect(await numbers(page, "type")).toEqual(types);
  await page.getByRole("group", { name: "Stage" }).hover();
  await expect.poll(() => page.locator("[aria-busy]").count()).toBe(0);
  expect(await numbers(page, "type")).toEqual(types);
  await value(page, "Type", "Application").check();
  await shows(page, `${types["Application"] ?? ""} of 11 products`);
});

test("rows are laid out lazily, but at once after a reload or the back button", async () => {
  const page = await visit("/products/");
  await page.getByLabel("Sort by").selectOption({ label: "Name" });
  await expect.poll(() => isLastLaidOut(page)).toBe(false);
  await page.locator("[data-rows] > li").last().scrollIntoViewIfNeeded();
  await expect.poll(() => isLastLaidOut(page)).toBe(true);
  const found = await names(page);

  const again = await visit(page.url().slice(page.url().indexOf("/products/")));
  await expect.poll(() => names(again)).toEqual(found);
  expect(await isLastLaidOut(again)).toBe(true);
  await again.getByLabel("Sort by").selectOption({ index: 0 });
  await expect.poll(() => isLastLaidOut(again)).toBe(false);
  await again.goBack();
  await expect.poll(() => names(again)).toEqual(found);
  expect(await isLastLaidOut(again)).toBe(true);
});

describe("a list with only some of its rows on the page", () => {
  test("fetches facets, rows, orders and words only when needed", async () => {
    const page = await pooledPage();
    const requests: string[] = [];
    page.on("request", (request) => {
      const [, file] = request.url().split("/products/page/");
      if (file !== undefined) requests.push(file);
    });
    await page.goto(under("/products/by/stage/beta/"));
    await page.waitForLoadState("networkidle");
    expect(requests).toEqual([]);
    await page.getByRole("group", { name: "Stage" }).hover();
    await expect.poll(() => requests).toEqual(["facets.json"]);
    await value(page, "Type", "Application").check();
    await shows(page, "2 of 11 products");
    expect(requests).toEqual(["facets.json", "rows/1/"]);
    await page.getByLabel("Sort by").selectOption({ label: "Name" });
    await expect.poll(() => requests).toEqual(["facets.json", "rows/1/", "orders.json"]);
    const inOrder = (await names(page)).toSorted((a, b) => a.localeCompare(b, "en"));
    await expect.poll(() => names(page)).toEqual(inOrder);
    await page.getByLabel("Find in products").fill("zeppelin");
    await shows(page, "No products");
    expect(requests).toEqual(["facets.json", "rows/1/", "orders.json", "words.json"]);
  });

  test("has the same rows in the same order as the whole list with the same filters", async () => {
    const choice = "?type=application&q=park&sort=name";
    const whole = await visit(`/products/${choice}`);
    await shows(whole, / of 11 products/);
    const part = await visit("/products/by/stage/live/");
    await part.evaluate(
      (address) => {
        history.pushState(null, "", address);
        dispatchEvent(new PopStateEvent("popstate"));
      },
      under(`/products/${choice}`),
    );
    await shows(part, (await whole.locator("[data-count]").innerText()).trim());
    const found = await names(whole);
    expect(found).not.toEqual([]);
    await expect.poll(() => names(part)).toEqual(found);
  });

  test("shows matching rows of several files, with the last row of each", async () => {
    const page = await pooledPage();
    const all = await names(await visit("/products/"));
    await page.route("**/products/page/facets.json", (route) =>
      route.fulfill({
        json: {
          size: 31,
          facets: [
            ["type", ["", "Application", 10, 20], ["", "Library", 0, 1]],
            ["stage", ["", "Beta", 0, 1, 9, 20]],
          ],
        },
      }),
    );
    await page.route("**/products/page/rows/2/", async (route) => {
      await route.fulfill({ response: await route.fetch({ url: route.request().url().replace("/2/", "/1/") }) });
    });
    await page.goto(under("/products/by/stage/beta/"));
    await value(page, "Type", "Application").check();
    await shows(page, "2 of 31 products");
    await expect.poll(() => names(page)).toEqual([all[10], all[0]]);
  });

  test("says how many matching rows are shown, until all are", async () => {
    const page = await pooledPage();
    const all = [0, ...Array<number>(30).fill(1)];
    const facets = [
      ["type", ["", "Application", ...all]],
      ["stage", ["", "Beta", ...all]],
    ];
    await page.route("**/products/page/facets.json", (route) => route.fulfill({ json: { size: 31, facets } }));
    await page.route("**/products/page/rows/*/", async (route) => {
      const file = await route.fetch({ url: route.request().url().replace("/2/", "/1/") });
      const [start = "", row = ""] = (await file.text()).split(rowBoundary);
      await route.fulfill({ body: [start, ...Array<string>(30).fill(row)].join(rowBoundary) });
    });
    await page.goto(under("/products/by/stage/beta/"));
    await value(page, "Type", "Application").check();
    await page.getByText("Showing 30 of 31", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Show 1 more" }).click();
    await expect.poll(() => page.locator("[data-rows] > li").count()).toBe(31);
    expect(await page.getByText(/^Showing/).isVisible()).toBe(false);
  });

  test("renders only the visible values of a facet", async () => {
    const page = await pooledPage();
    await page.route("**/products/page/facets.json", async (route) => {
      const file = (await (await route.fetch()).json()) as { facets: [string, ...[string, string, number][]][] };
      const authorities = file.facets.find(([facet]) => facet === "authority");
      for (let number = 0; number < 1000; number++)
        authorities?.push([`authority-${number}`, `Authority ${number}`, 0]);
      await route.fulfill({ json: file });
    });
    await page.goto(under("/products/by/stage/live/"));
    const authorities = page.locator("details[data-facet=authority]");
    await page.getByRole("group", { name: "Stage" }).hover();
    await expect.poll(() => authorities.locator("button").textContent()).toMatch(/^Show all 1,0\d\d$/);
    expect(await authorities.locator("input").count()).toBe(0);
    await authorities.locator("summary").click();
    await expect.poll(() => authorities.locator("input").count()).toBe(10);
    await authorities.locator("button").click();
    expect(await authorities.locator("input").count()).toBeGreaterThan(1000);
    expect(await page.evaluate(() => document.activeElement?.closest("details")?.dataset["facet"])).toBe("authority");
  });

  test("loads at most 20.5 KB of script in nine files", () => {
    const { atOnce, files } = scriptWeights("products/by/stage/beta");
    expect(atOnce).toBeLessThanOrEqual(20.5 * 1024);
    expect(files).toBeLessThanOrEqual(9);
  });

  test("says if the rows could not be loaded", async () => {
    const page = await pooledPage();
    await page.route("**/products/page/rows/**", (route) => route.abort());
    await page.goto(under("/products/by/stage/beta/"));
    await value(page, "Type", "Application").check();
    await shows(page, "The list could not be loaded. Check your connection and load the page again.");
  });
});

test("a printed list has its filters as a sentence, the date and the URL, without controls", async () => {
  const page = await visit("/products/?type=application&stage=live&stage=beta&q=the");
  await shows(page, /of 11 products/);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  const line = await page.locator("[data-printed]").innerText();
  expect(line).toContain("Filters: Words: “the”; Type: Application; Stage: Live or Beta.");
  expect(line).toMatch(/\d{1,2} \p{L}+ 20\d\d/u);
  expect(line).toContain(page.url());
  for (const part of ["[data-facets]", "[data-chosen]", "[data-controls]", ".header__search"]) {
    expect(await page.locator(part).first().isVisible(), part).toBe(false);
  }
  // The width of A4, where the facts of a row are side by side.
  await page.setViewportSize({ width: 718, height: 1047 });
  const facts = page.locator(".entry__aligned").first().locator("> *");
  const tops = await facts.evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
  expect(tops).toHaveLength(5);
  expect(new Set(tops).size).toBe(1);
});

test("“Download this list” saves the filtered rows, in the order of the list", async () => {
  const page = await visit("/products/?type=application&stage=live&sort=name");
  await shows(page, "3 of 11 products");
  const chosen = await downloaded(page);

  expect(chosen.file).toBe("products-application-live.csv");
  expect(chosen.rows.map(({ name }) => name)).toEqual(await names(page));
  expect(chosen.rows.map(({ type, stage }) => `${type} ${stage}`)).toEqual(Array(3).fill("application live"));

  await page.getByRole("link", { name: "Clear all" }).click();
  await shows(page, "11 products");
  const whole = await downloaded(page);
  expect(whole.file).toBe("products.csv");
  expect(whole.rows).toHaveLength(11);
  expect(whole.rows.map(({ name }) => name)).toEqual(await names(page));
  expect(Object.keys(whole.rows[0]!)).toEqual(Object.keys(chosen.rows[0]!));
});

test("“Download this list” on the page of a value saves the rows of that page", async () => {
  const page = await visit("/products/by/stage/beta/");
  const { file, rows } = await downloaded(page);

  expect(file).toBe("products-beta.csv");
  expect(rows.map(({ name }) => name)).toEqual(await names(page));
});

test("every page with a filterable list has a link to download it", () => {
  const lists = builtPages().filter(({ html }) => html.includes("data-facets") && html.includes("data-list="));

  expect(lists.map(({ address }) => address)).toEqual(
    expect.arrayContaining(["/products/", "/authorities/", "/renewals/", "/changes/", "/changes/2026-09/"]),
  );
  expect(lists.filter(({ html }) => !html.includes("data-download=")).map(({ address }) => address)).toEqual([]);
});

test("without JavaScript the link downloads the whole list, and says so", async () => {
  const list = await visit("/products/", { javaScriptEnabled: false });
  expect(await list.getByRole("link", { name: "Download this list (CSV)" }).getAttribute("href")).toBe(
    "/base/api/v1/product.csv",
  );
  const part = await visit("/products/by/stage/beta/", { javaScriptEnabled: false });
  expect(await part.getByRole("link", { name: "Download all products (CSV)" }).getAttribute("href")).toBe(
    "/base/api/v1/product.csv",
  );
});

test("the list of authorities is a table that can be sorted by a column", async () => {
  const page = await visit("/authorities/");
  const table = page.getByRole("table");
  const headings = await table.getByRole("columnheader").allInnerTexts();
  expect(headings.map((text) => text.trim())).toEqual(["Name", "Type", "Region", "Uses", "Adopts", "Shares"]);
  const sortedBy = () =>
    table.locator("th[aria-sort]").evaluateAll((all) => all.map((th) => [th.textContent.trim(), th.ariaSort]));
  expect(await sortedBy()).toEqual([["Name", "ascending"]]);

  await page.getByLabel("Sort by").selectOption({ label: "Uses most" });
  await arrives(page, "/authorities/?sort=uses");
  await expect.poll(sortedBy).toEqual([["Uses", "descending"]]);
  const uses = () =>
    table
      .locator("tbody tr")
      .evaluateAll((rows) => rows.map((row) => Number.parseInt((row as HTMLTableRowElement).cells[3]!.innerText) || 0));
  const descending = (await uses()).toSorted((a, b) => b - a);
  expect(descending[0]).toBeGreaterThan(1);
  await expect.poll(uses).toEqual(descending);

  await page.getByLabel("Find in authorities").fill("westport");
  await shows(page, /^\d+ of \d+ authorities$/);
  await expect.poll(() => table.locator("tbody tr").first().innerText()).toContain("London");
});

test("on a tablet, where facets are beside the list, names of products have its whole width", async () => {
  const page = await visit("/products/", { viewport: { width: 700, height: 1000 } });
  const row = page.locator("[data-rows] article", { has: page.locator(".compare-button") }).first();
  const [name, all] = await Promise.all([row.locator(".entry__name").boundingBox(), row.boundingBox()]);
  expect(name!.width).toBe(all!.width);
  const button = await row.getByRole("button", { name: /^Compare/ }).boundingBox();
  expect(button!.y).toBeGreaterThan(name!.y + name!.height);
});

test("rows of products align their main facts, and rows of case studies show the outcome", async () => {
  const page = await visit("/products/");
  const lefts = await page
    .locator("[data-rows] .entry__aligned")
    .evaluateAll((rows) =>
      rows.map((row) =>
        Array.from(row.children, (fact) => [
          fact.getAttribute("data-of"),
          Math.round(fact.getBoundingClientRect().left),
        ]),
      ),
    );
  expect(lefts[0]?.map(([of]) => of)).toEqual(["Stage", "Licence", "Users", "Cost", "Hosting"]);
  expect(new Set(lefts.map((row) => JSON.stringify(row))).size).toBe(1);
  // “Used by 22 councils, reported in 6 more” needs twice the space of “Live”.
  const widths = await page
    .locator("[data-rows] .entry__aligned")
    .first()
    .locator("> *")
    .evaluateAll((facts) => facts.map((fact) => fact.getBoundingClientRect().width));
  expect(widths[2]).toBeGreaterThan(2 * widths[0]!);
  const stories = await visit("/case-studies/");
  expect(await stories.locator("[data-rows] .tag").allInnerTexts()).toEqual(
    expect.arrayContaining(["Succeeded", "Stopped"]),
  );
});

/** Returns value → number of a facet. */
async function numbers(page: Page, facet: string): Promise<Record<string, string>> {
  const options = page.locator(`details[data-facet=${facet}] [data-value], details[data-facet=${facet}] label`);
  const pairs = await options.evaluateAll((elements) =>
    elements
      .filter((element) => !element.closest("[hidden]"))
      .map((element) =>
        [".facet__title", ".facet__count"].map((part) => element.querySelector(part)?.textContent ?? ""),
      ),
  );
  return Object.fromEntries(pairs as [string, string][]);
}

async function isLastLaidOut(page: Page): Promise<boolean> {
  const heading = page.locator("[data-rows] > li").last().locator("h2");
  return heading.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }));
}

/** Returns the names in a list, from top to bottom. */
async function names(page: Page): Promise<string[]> {
  const texts = await page.locator("[data-rows] > li:visible h2").allTextContents();
  return texts.map((text) => text.trim());
}

function value(page: Page, facet: string, title: string): Locator {
  return page
    .getByRole("group", { name: facet, exact: true })
    .getByRole("checkbox", { name: new RegExp(`^${title} \\d`) });
}

async function numberBeside(page: Page, facet: string, title: string): Promise<string> {
  const label = page.getByRole("group", { name: facet, exact: true }).locator("label", { hasText: title });
  return (await label.innerText()).replace(title, "").trim();
}

async function shows(page: Page, count: string | RegExp): Promise<void> {
  const shown = expect.poll(async () => (await page.locator("[data-count]").innerText()).trim());
  await (typeof count === "string" ? shown.toBe(count) : shown.toMatch(count));
}

test("words typed before the script has loaded filter the list once it has", async () => {
  const page = await newPage();
  const typed = Promise.withResolvers<undefined>();
  await page.route("**/*.js", async (route) => {
    await typed.promise;
    await route.continue();
  });
  await page.goto(under("/products/"), { waitUntil: "commit" });
  await page.getByLabel("Find in products").fill("permit");
  typed.resolve(undefined);
  await arrives(page, "/products/?q=permit");
  expect(await page.getByLabel("Find in products").inputValue()).toBe("permit");
  await expect.poll(() => page.getByRole("status").first().innerText()).toMatch(/of 11 products/);
});

test("the list of services keeps each number and its noun on one line, and begins none with a dot", async () => {
  const page = await visit("/services/");
  const counts = await page.locator(".services__counts").allTextContents();
  expect(counts).toContainEqual(expect.stringMatching(/^\d+\u{A0}products?\u{A0}· \d+\u{A0}standards?/u));
});
