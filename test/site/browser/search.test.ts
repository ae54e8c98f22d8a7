import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { Locator, Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";

import { pageDocument } from "../../../site/search/documents/page.ts";
import { questions } from "../../../site/search/query/named/questions.ts";
import { axeViolations, axeViolationsInBothColours, colourRules, allRules } from "../../helpers/axe.ts";
import { arrives, pooledPage, under, visit, pathAndQuery } from "../../helpers/browser.ts";
import { scriptWeights } from "../../helpers/script-weights.ts";
import { answers, finds, statusOf } from "../../helpers/search-page.ts";

test("an entry is found by its name, and ranks above entries that mention it", async () => {
  const page = await visit("/search/");
  await page.getByRole("combobox").fill("open play");
  await finds(page, "open play");
  expect((await names(page))[0]).toBe("Open Play");
  await page.getByRole("link", { name: "Open Play", exact: true }).click();
  await arrives(page, "/products/open-play/");
});

test("finds entries in a catalogue without UK councils, which has no facet of councils like mine", async () => {
  const page = await pooledPage();
  await page.route("**/search/?*", async (route) => {
    const response = await route.fetch();
    const facet = /<details class="facet facet--narrows" data-facet="like"[\s\S]*?<\/details>/;
    const html = await response.text();
    expect(html).toMatch(facet);
    await route.fulfill({ response, body: html.replace(facet, "") });
  });
  await page.goto(under("/search/?q=open+play&like=exampleshire"));
  await finds(page, "open play");
  expect((await names(page))[0]).toBe("Open Play");
  await page.unrouteAll();
});

test("the page about the coalition is found by its name", async () => {
  const page = await visit("/search/?q=coalition");
  await finds(page, "coalition");
  expect((await names(page))[0]).toBe("The coalition");
});

describe("the search looks", () => {
  test.each([
    ["changes", "Exampleshire County Council was confirmed"],
    ["renewals", "Supplied by Kerbside Software"],
    ["reorganisations/newtown-2023", "Known of Newtown alone"],
    ["together", "Made by the reorganisation"],
    ["glossary", "UPRN"],
    ["rules/unknown-reference", "localgov-druple"],
  ])("into the page “%s”, but not into its rows and examples", (address, row) => {
    const html = htmlOf(address);
    const document = pageDocument({ url: `/${address}/`, html });
    expect(html.replace(/<[^>]*>/g, "")).toContain(row);
    expect(document?.fields.text?.join("\n")).not.toContain(row);
    expect(document?.fields.summary).toEqual([expect.stringMatching(/./)]);
  });

  test("into the page of changes with a stable address, not into those of months", () => {
    expect(pageDocument({ url: "/changes/2026-09/", html: htmlOf("changes/2026-09") })).toBeUndefined();
  });

  function htmlOf(address: string): string {
    return readFileSync(join(inject("site").folder, address, "index.html"), "utf8");
  }
});

test("any page has a search box", async () => {
  const page = await visit("/standards/service-directory/");
  await page.getByRole("searchbox", { name: "Search the catalogue" }).fill("parking");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/search/?q=parking");
  await finds(page, "parking");
  expect(await names(page)).toEqual(expect.arrayContaining(["Permit Desk", "Buying parking permits together"]));
});

test("quotation marks are said to make no difference", async () => {
  const page = await visit('/search/?q="parking permits"');
  await finds(page, '"parking permits"');
  const note = page.getByText("Quotation marks make no difference");
  expect(await note.isVisible()).toBe(true);
  await page.goto(under("/search/?q=parking permits"));
  await finds(page, "parking permits");
  expect(await note.count()).toBe(0);
});

test("results highlight matches", async () => {
  const page = await visit("/search/?q=directory");
  await finds(page, "directory");
  const marks = await page.locator("[data-rows] mark").allInnerTexts();
  expect(marks.length).toBeGreaterThan(1);
  for (const mark of marks) expect(mark.toLowerCase()).toMatch(/^director(y|ies)/);
});

test("a result shows a match in its text", async () => {
  const page = await visit("/search/?q=toddler");
  await finds(page, "toddler");
  expect((await page.locator("[data-rows] > li").first().innerText()).toLowerCase()).toContain("toddler");
});

test("if the index cannot be loaded, the search says so instead of “No results”", async () => {
  const page = await pooledPage();
  await page.route("**/search-index/terms/**", (route) => route.abort());
  await page.goto(under("/search/?q=browser"));
  await expect.poll(() => statusOf(page)).toMatch(/^The search could not be loaded/);
});

test("if a search cannot be loaded, results of an earlier one disappear", async () => {
  const page = await visit("/search/?q=open+play");
  await finds(page, "open play");
  await page.route("**/search-index/**", (route) => route.abort());
  await page.getByRole("combobox").fill("bin days");
  await answers(page, /^The search could not be loaded/);
  expect(await names(page)).toEqual([]);
});

test("a query with two products links their comparison", async () => {
  const page = await visit("/search/?q=open+play+vs+form+kit");
  await page.getByRole("link", { name: "Compare Open Play and Form Kit" }).click();
  await arrives(page, "/compare/?products=open-play,form-kit");
});

test("the search works without names and corrections if their scripts cannot be loaded", async () => {
  const page = await pooledPage();
  await page.route(/\/(?:named|otherwise)\.[^/]*\.js$/, (route) => route.abort());
  await page.goto(under("/search/?q=open+play+and+families"));
  await expect.poll(() => statusOf(page)).toMatch(/^\d+ results? for /);
  expect(await names(page)).toContain("Open Play");
  await page.goto(under("/search/?q=drupel"));
  await expect.poll(() => statusOf(page)).toMatch(/^No results for “drupel”/);
});

test("results from texts that do not contain the words are not shown", async () => {
  const page = await pooledPage();
  await page.route("**/results/**", (route) => route.fulfill({ json: { text: ["Another text."] } }));
  await page.goto(under("/search/?q=toddler"));
  await expect.poll(() => statusOf(page)).toContain("could not be loaded");
  expect(await names(page)).toEqual([]);
});

test("the page loads at most 30 KB of script in four files before it searches", () => {
  // A module outside all script groups would be a further file.
  const { atOnce, files } = scriptWeights("search");
  expect(files).toBeLessThanOrEqual(4);
  expect(atOnce).toBeLessThanOrEqual(30 * 1024);
});

describe("filters", () => {
  test("other than the kind are loaded only when needed", async () => {
    const page = await pooledPage();
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url().replace(/^.*\//, "")));
    await page.goto(under("/search/?q=council"));
    await finds(page, "council");
    await page.waitForLoadState("networkidle");
    const facet = (title: string) => page.getByRole("search").getByRole("group", { name: title, exact: true });
    await expect.poll(() => facet("Kind").getByRole("checkbox").count()).toBeGreaterThan(1);
    expect(requests).not.toContain("filters.json");
    await page.locator("details[data-facet=service] > summary").click();
    await facet("Service").getByRole("checkbox").first().waitFor();
    expect(requests.filter((file) => file === "filters.json")).toHaveLength(1);
  });

  test("report unknown values in the URL, with a suggestion", async () => {
    const page = await visit("/search/?q=council&service=years&stage=nonsense");
    const notices = page.locator("[data-notices]");
    await expect
      .poll(() => notices.innerText())
      .toContain("“years” is not a choice in “Service”. Did you mean Early years and family support?");
    await expect.poll(() => notices.innerText()).toContain("“nonsense” is not a choice in “Stage”.");
    await page.getByRole("link", { name: "Early years and family support" }).first().click();
    await expect.poll(() => pathAndQuery(page)).toContain("service=early-years-families");
  });

  test("show the number of results of each value, and are in the URL", async () => {
    const page = await visit("/search/?q=council");
    await finds(page, "council");
    const all = await count(page);
    const authorities = page
      .getByRole("group", { name: "Kind", exact: true })
      .getByRole("checkbox", { name: /^Authorit/ });
    const numberBeside = async () =>
      Number(/\d+/.exec((await authorities.evaluate((box) => box.closest("label")?.textContent)) ?? "")?.[0]);
    // The numbers load after the results.
    await expect.poll(numberBeside).toBeGreaterThan(1);
    const number = await numberBeside();
    expect(number).toBeLessThan(all);
    await authorities.check();
    await expect.poll(() => count(page)).toBe(number);
    await arrives(page, /^\/search\/\?q=council&kind=/);

    const other = await visit(pathAndQuery(page));
    await expect.poll(() => count(other)).toBe(number);

    await page.goBack();
    await expect.poll(() => count(page)).toBe(all);
  });

  test("can be removed", async () => {
    const page = await visit("/search/?q=council&kind=standard");
    await page.getByRole("link", { name: /Standards?.*\(remove\)/ }).click();
    await arrives(page, "/search/?q=council");
  });
});

describe("guides and help", () => {
  test("are counted beside entries, with a link to a list of their own", async () => {
    const page = await visit("/search/?q=council");
    await finds(page, "council");
    expect(await kindsShown(page)).not.toContain("Guides and help");
    await page.getByRole("link", { name: /^\d+ pages in guides and help$/ }).click();
    await arrives(page, "/search/?q=council&kind=page");
    await expect.poll(() => kindsShown(page)).toEqual(["Guides and help"]);
  });

  test("are listed if nothing else is found", async () => {
    const page = await visit("/search/?q=accessibility+statement");
    await finds(page, "accessibility statement");
    expect(await kindsShown(page)).toEqual(["Guides and help"]);
  });

  test("are labelled, as services are, and lists are omitted", async () => {
    const page = await visit("/search/?q=parking");
    await finds(page, "parking");
    expect((await kindsShown(page))[0]).toBe("Service");
    const links = await page
      .locator("[data-rows] h2 a")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    for (const link of links) expect(link).toMatch(/^\/base\/[a-z-]+\/[^/]+\/$/);
  });
});

test("without results the search suggests what to do next", async () => {
  const page = await visit("/search/?q=zeppelin");
  await answers(page, "No results for “zeppelin”");
  const main = page.getByRole("main");
  expect(await main.getByText("Check the spelling").isVisible()).toBe(true);
  await main.getByRole("link", { name: "Council services" }).first().click();
  await arrives(page, "/services/");
});

describe("a misspelt word", () => {
  test("is corrected, and the search says so", async () => {
    const page = await visit("/search/?q=direcotry");
    await answers(page, /^No results for “direcotry”. \d+ results? for “directory”$/);
    expect(await names(page)).toContain("Service Directory");
  });

  test("has its correction as a button, which moves the focus to the results", async () => {
    const page = await visit("/search/?q=direcotry");
    await page.getByRole("button", { name: "directory", exact: true }).click();
    await finds(page, "directory");
    expect(await page.evaluate(() => document.activeElement?.hasAttribute("data-count"))).toBe(true);
  });
});

test("partial results say which words they lack", async () => {
  const page = await visit("/search/?q=zeppelin+directory");
  await answers(page, /^No results for “zeppelin directory”. \d+ results? with some of its words$/);
  const rows = await page.locator("[data-rows] > li").allInnerTexts();
  expect(rows).not.toEqual([]);
  for (const row of rows) expect(row).toContain("Without “zeppelin”");
});

test("a system without an entry links its service", async () => {
  const page = await visit("/search/?q=MOSAIC");
  await answers(page, "No results for “MOSAIC”");
  await page.getByRole("main").getByRole("link", { name: "Adult social care" }).click();
  await arrives(page, "/services/adult-social-care/");
});

test("a question that a page of the site answers links the page", async () => {
  const page = await visit("/search/?q=when+do+the+contracts+end");
  await page.getByRole("main").getByRole("link", { name: "Renewals", exact: true }).click();
  await arrives(page, "/renewals/");
});

describe("a question about an entry", () => {
  test("is answered by an excerpt of its page, without accessibility violations in light and dark mode", async () => {
    const page = await visit("/search/?q=who+uses+open+play", { axe: true });
    await finds(page, "who uses open play");
    const excerpt = page.getByRole("region", { name: "Who uses Open Play" });
    expect(await excerpt.innerText()).toMatch(/^Used by \d+ councils/);
    expect(await excerpt.getByRole("rowheader").count()).toBe(3);
    expect(await axeViolationsInBothColours(page)).toEqual([]);
    await excerpt.getByRole("link", { name: /^Show \d+ more on its page$/ }).click();
    await arrives(page, "/products/open-play/#users");
  });

  test("about a council’s use for a service shows only the matching rows", async () => {
    const excerpt = await excerptFor("What Exampleshire County Council uses", "leisure software in exampleshire");
    expect(await excerpt.getByRole("rowheader").allInnerTexts()).toEqual([expect.stringMatching(/^Open Play/)]);
    // Only the council’s own page asks that.
    expect(await excerpt.innerText()).not.toContain("Is this right?");
  });

  test("about a product that a council has stopped using shows when and why", async () => {
    const excerpt = await excerptFor("What Exampleshire County Council uses", "does exampleshire use street reports");
    expect(await excerpt.getByRole("row").allInnerTexts()).toEqual([
      expect.stringContaining("Why"),
      expect.stringContaining("It could not be joined to our case system."),
    ]);
  });

  test("about a region shows only its councils, and says so if there are none", async () => {
    const some = await excerptFor("Who uses Open Play", "who uses open play in London");
    expect(await some.getByRole("rowheader").allInnerTexts()).toEqual([
      expect.stringMatching(/^London Borough of Westport/),
    ]);
    const none = await excerptFor("Who uses Permit Desk", "who uses permit desk in the North West");
    expect(await none.innerText()).toBe("Nobody in the North West is recorded yet.");
  });

  test("about the contracts of a year shows only those, and says so if there are none", async () => {
    const some = await excerptFor("What London Borough of Westport uses", "westport contracts ending 2028");
    expect(await some.getByRole("rowheader").allInnerTexts()).toEqual([expect.stringMatching(/^Permit Desk/)]);
    const none = await excerptFor("What London Borough of Westport uses", "westport contracts ending 2029");
    expect(await none.innerText()).toBe("No contract is listed that ends in 2029.");
  });

  test("without statements says that nothing is recorded", async () => {
    const excerpt = await excerptFor("What Exampleshire County Council uses", "does exampleshire use permit desk");
    expect(await excerpt.innerText()).toBe("Nothing is recorded about Permit Desk yet.");
  });

  test("about a list that continues on its own page does not say that nothing is recorded", async () => {
    const page = await pooledPage();
    await page.route("**/authorities/exampleshire/", async (route) => {
      const response = await route.fetch();
      const link = '<p data-all-rows><a href="uses/">Show all 200</a></p>';
      const body = (await response.text()).replace(/<h2[^>]* id="uses"[^]*?<\/h2>/, `$&${link}`);
      await route.fulfill({ response, body });
    });
    await page.goto(under("/search/?q=does+exampleshire+use+permit+desk"));
    await finds(page, "does exampleshire use permit desk");
    await page.getByRole("status").getByText("Above the results").waitFor();
    const title = "What Exampleshire County Council uses";
    expect(await page.getByRole("main").getByRole("link", { name: title }).count()).toBe(1);
    expect(await page.getByRole("region", { name: title }).count()).toBe(0);
  });

  test("has the page that answers announced behind the number of results", async () => {
    const page = await visit("/search/?q=open+play+licence");
    await finds(page, "open play licence");
    await page.getByRole("status").getByText("Above the results: Key facts of Open Play.").waitFor();
    await page.getByRole("combobox").fill("directory");
    await finds(page, "directory");
    expect(await page.getByRole("status").getByText("Above the results").count()).toBe(0);
  });

  test("about one fact shows only that fact", async () => {
    const excerpt = await excerptFor("Key facts of Open Play", "open play licence");
    expect(await excerpt.getByRole("term").allInnerTexts()).toEqual(["Licences"]);
  });

  test("about case studies says that there is none before it shows who uses the product", async () => {
    const none = await excerptFor("Case studies about Permit Desk", "permit desk case studies");
    expect(await none.innerText()).toMatch(/^No case study is recorded yet\.\s+[^]*Westport/);
    const some = await excerptFor("Case studies about Open Play", "open play case studies");
    expect(await some.innerText()).not.toContain("No case study");
  });

  test("about a fact that is not stated says so", async () => {
    const excerpt = await excerptFor("Trust in Permit Desk", "is permit desk secure");
    expect(await excerpt.innerText()).toBe("Security: not stated.");
  });

  test("names a fact as pages do", () => {
    const pages = ["products", "standards", "authorities"].flatMap((kind) => {
      const folder = join(inject("site").folder, kind);
      return readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((path) => path.endsWith("index.html"))
        .map((path) => readFileSync(join(folder, path), "utf8"));
    });
    const labels = Object.values(questions).flatMap(({ facts = [] }) => facts.flatMap(([, some]) => some));
    const known = (label: string): boolean =>
      pages.some((page) => new RegExp(`<(?:dt|caption|h3)[^>]*>(?:<a[^>]*>)?${label}s?<`).test(page));
    expect(labels.filter((label) => !known(label))).toEqual([]);
  });

  test("about stopped use shows only that", async () => {
    const excerpt = await excerptFor("Who uses Street Reports", "who stopped using street reports");
    expect(await excerpt.getByRole("columnheader").allInnerTexts()).toContain("Why");
    expect(await excerpt.getByRole("rowheader").allInnerTexts()).toEqual(["Exampleshire County Council"]);
  });

  test.each([320, 720])("fits beside the filters in a window of %d pixels", async (width) => {
    const excerpt = await excerptFor("Who uses Street Reports", "who stopped using street reports");
    await excerpt.page().setViewportSize({ width, height: 800 });
    const lacking = await excerpt
      .locator("table")
      .evaluateAll((all) => all.map((table) => table.getBoundingClientRect().right - innerWidth));
    expect(lacking.length).toBeGreaterThan(0);
    expect(Math.max(...lacking)).toBeLessThanOrEqual(0);
  });

  test("announces the number of results before the excerpt is loaded", async () => {
    const page = await pooledPage();
    const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
    await page.route("**/products/open-play/", async (route) => {
      await released;
      await route.fallback();
    });
    await page.goto(under("/search/?q=open+play+costs"));
    await expect.poll(() => statusOf(page)).toMatch(/^\d+ results? for “open play costs”$/);
    expect(await page.getByRole("region", { name: "Cost and upkeep of Open Play" }).count()).toBe(0);
    release(undefined);
    await page.getByRole("region", { name: "Cost and upkeep of Open Play" }).waitFor();
  });

  test("links the page if the excerpt cannot be loaded", async () => {
    const page = await pooledPage();
    await page.route("**/products/open-play/", (route) => route.abort());
    await page.goto(under("/search/?q=open+play+costs"));
    await finds(page, "open play costs");
    expect(await page.getByRole("main").getByRole("link", { name: "Cost and upkeep of Open Play" }).count()).toBe(1);
    expect(await page.getByRole("region", { name: "Cost and upkeep of Open Play" }).count()).toBe(0);
  });

  async function excerptFor(title: string, query: string): Promise<Locator> {
    const page = await visit(`/search/?${new URLSearchParams({ q: query }).toString()}`);
    await finds(page, query);
    return page.getByRole("region", { name: title });
  }
});

test("a query without results links the page that answers it, or the form to add an entry", async () => {
  const advice = (page: Page): Locator => page.getByText("Check the spelling");
  const nowhere = await visit("/search/?q=zeppelin");
  await answers(nowhere, "No results for “zeppelin”");
  expect(await advice(nowhere).isVisible()).toBe(true);
  await nowhere.getByRole("link", { name: "Add it" }).click();
  await arrives(nowhere, "/contribute/");
  const latest = await visit("/search/?q=latest");
  await answers(latest, "No results for “latest”");
  expect(await advice(latest).isVisible()).toBe(false);
  await latest.getByRole("main").getByRole("link", { name: "Changes", exact: true }).click();
  await arrives(latest, "/changes/");
});

test("a query for a council without a record says so", async () => {
  const page = await visit("/search/?q=Ynys+Môn");
  await answers(page, "No results for “Ynys Môn”");
  expect(await page.getByRole("main").innerText()).toContain("Isle of Anglesey County Council has no record here yet.");
});

test("an acronym is explained", async () => {
  const page = await visit("/search/?q=what+is+GDPR");
  await expect.poll(() => page.getByRole("main").innerText()).toContain("GDPR is short for general data protection");
});

test("the title has the query and the number of results", async () => {
  const page = await visit("/search/?q=directory");
  await finds(page, "directory");
  const number = await count(page);
  expect(await page.title()).toBe(`“directory”: ${number} results – Search – Exampleshire Standards Catalogue`);
  await page.getByRole("combobox").fill("direcotry");
  await page.keyboard.press("Enter");
  // Those of the correction that the page shows.
  await expect.poll(() => page.title()).toMatch(/^“directory”: [1-9]\d* results? – /);
  await page.getByRole("combobox").fill("");
  await expect.poll(() => page.title()).toBe("Search – Exampleshire Standards Catalogue");
});

test("the back button restores rows and scroll position", async () => {
  const page = await visit("/search/?q=council");
  await finds(page, "council");
  await page.getByRole("button", { name: /^Show \d+ more$/ }).click();
  await expect.poll(() => page.locator("[data-rows] > li").count()).toBeGreaterThan(8);
  const before = await names(page);
  const link = page.locator("[data-rows] > li").last().getByRole("link").first();
  await link.scrollIntoViewIfNeeded();
  const scrolled = await page.evaluate(() => scrollY);
  expect(scrolled).toBeGreaterThan(100);
  await link.click();
  await page.waitForURL((url) => !url.pathname.includes("/search/"));
  await page.goBack();
  await expect.poll(() => names(page)).toEqual(before);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(scrolled);
});

test("the back button restores the previous submitted query", async () => {
  const page = await visit("/");
  await page.goto(under("/search/?q=council"));
  await finds(page, "council");
  const box = page.getByRole("combobox");
  await box.fill("play");
  await arrives(page, "/search/?q=play");
  await box.fill("directory");
  await arrives(page, "/search/?q=directory");
  await box.press("Enter");
  await box.press("Enter");
  await page.goBack();
  await finds(page, "council");
  await arrives(page, "/search/?q=council");
  await page.goForward();
  await finds(page, "directory");
  await page.goBack();
  await finds(page, "council");
  await page.goBack();
  await arrives(page, "/");
});

test("“Show more” focuses the first new result, until all are shown", async () => {
  const page = await visit("/search/?q=council");
  await finds(page, "council");
  const all = await count(page);
  expect(all).toBeGreaterThan(8);
  const shown = page.getByText(/^Showing \d+ of \d+$/);
  await expect.poll(() => shown.innerText()).toBe(`Showing 8 of ${all}`);
  await page.getByRole("button", { name: `Show ${Math.min(30, all - 8)} more` }).click();
  const ninth = page.locator("[data-rows] > li").nth(8).getByRole("link").first();
  await expect.poll(() => ninth.evaluate((link) => link === document.activeElement)).toBe(true);
  while (await shown.isVisible()) await page.getByRole("button", { name: /^Show \d+ more$/ }).click();
  await expect.poll(() => page.locator("[data-rows] > li").count()).toBe(all);
});

test("the number of results is announced once, when the full texts are searched", async () => {
  const page = await pooledPage();
  const held: (() => void)[] = [];
  // The search of texts starts after the early results.
  const rows = "**/search-index/results/**";
  await page.route(rows, (route) => {
    held.push(() => void route.fallback());
  });
  await page.goto(under("/search/?q=council"));
  await expect.poll(() => held.length).toBe(1);
  held.pop()?.();
  await page.getByText(/^\d+ results for “council” so far$/).waitFor();
  await expect.poll(() => held.length).toBeGreaterThan(0);
  expect(await statusOf(page)).toBe("");
  await page.unroute(rows);
  for (const release of held) release();
  await finds(page, "council");
  expect(await page.getByText(/so far$/).isVisible()).toBe(false);
});

test("on a phone the name of a result is above its “Compare” button", async () => {
  const page = await visit("/search/?q=open+play", { viewport: { width: 360, height: 640 } });
  await finds(page, "open play");
  const result = page.locator("[data-rows] > li", { has: page.getByRole("button", { name: "Compare Open Play" }) });
  await result.waitFor();
  const name = await result.getByRole("link", { name: "Open Play", exact: true }).boundingBox();
  const compare = await result.getByRole("button", { name: "Compare Open Play" }).boundingBox();
  expect(compare!.y).toBeGreaterThan(name!.y + name!.height);
});

describe("suggestions while typing", () => {
  test.each(["/", "/search/"])("are a listbox that the keyboard controls from the input, on %s", async (address) => {
    const page = await visit(address);
    const box = page.getByRole("combobox");
    await box.pressSequentially("servic");
    const option = page.getByRole("option", { name: "Service Directory", exact: true });
    await option.waitFor();
    expect(await box.getAttribute("aria-expanded")).toBe("true");
    expect(await page.getByRole("group", { name: "Standards" }).getByRole("option").count()).toBeGreaterThan(0);
    for (let presses = 0; presses < 10 && (await option.getAttribute("aria-selected")) !== "true"; presses++) {
      await page.keyboard.press("ArrowDown");
    }
    expect(await box.getAttribute("aria-activedescendant")).toBe(await option.getAttribute("id"));
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/service-directory/");
  });

  test("close with Escape, which keeps the query, and reopen with an arrow key", async () => {
    const page = await visit("/");
    const box = page.getByRole("combobox");
    await box.pressSequentially("servic");
    const list = page.getByRole("listbox");
    await list.waitFor();
    await page.keyboard.press("Escape");
    await list.waitFor({ state: "hidden" });
    expect([await box.inputValue(), await box.getAttribute("aria-expanded")]).toEqual(["servic", "false"]);
    await page.keyboard.press("ArrowDown");
    await list.waitFor();
  });

  test("stay closed when Escape or Enter is pressed before they are there", async () => {
    for (const [address, key] of [
      ["/", "Escape"],
      ["/search/", "Enter"],
    ] as const) {
      const page = await visit(address);
      const held: (() => void)[] = [];
      await page.route("**/search-index/contents*", (route) => {
        held.push(() => void route.fallback());
      });
      await page.getByRole("combobox").pressSequentially("servic");
      await expect.poll(() => held.length).toBeGreaterThan(0);
      await page.keyboard.press(key);
      await page.unroute("**/search-index/contents*");
      for (const release of held) release();
      await page.waitForLoadState("networkidle");
      expect(await page.getByRole("listbox").isVisible()).toBe(false);
    }
  });

  test("do not prevent Enter, and can be clicked", async () => {
    const page = await visit("/");
    await page.getByRole("combobox").pressSequentially("servic");
    await page.getByRole("listbox").waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/search/?q=servic");
    const other = await visit("/");
    await other.getByRole("combobox").pressSequentially("servic");
    await other.getByRole("option", { name: "Service Directory", exact: true }).click();
    await other.waitForURL("**/service-directory/");
  });

  test("explain acronyms", async () => {
    const page = await visit("/search/");
    await page.getByRole("combobox").pressSequentially("ehcp");
    await page.getByRole("option", { name: /^EHCP education, health and care plan/ }).click();
    await arrives(page, "/search/?q=EHCP");
  });

  test.each(["/", "/search/"])("have no accessibility violation on %s, in light and dark mode", async (address) => {
    const page = await visit(address, { axe: true });
    await page.getByRole("combobox").pressSequentially("servic");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("ArrowDown");
    // The search page dims earlier results until new ones are shown.
    if (address === "/search/") await finds(page, "servic");
    expect(await axeViolations(page, allRules)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await axeViolations(page, colourRules)).toEqual([]);
  });
});

test("printed results have the filters as a sentence, without controls", async () => {
  const page = await visit("/search/?q=council&kind=authority");
  await finds(page, "council");
  await page.getByRole("main").getByRole("group", { name: "Kind", exact: true }).waitFor();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  const printed = await page.locator("[data-printed]").innerText();
  expect(printed).toContain("Filters: Kind: Authorities. ");
  expect(printed).toContain(page.url());
  expect(await page.locator("input, select, summary, button").filter({ visible: true }).allInnerTexts()).toEqual([]);
  expect(await names(page)).not.toEqual([]);
});

test("without a query the search links the lists", async () => {
  const page = await visit("/search/");
  await page.getByRole("main").getByRole("link", { name: "Case studies" }).click();
  await arrives(page, "/case-studies/");
});

test("results are announced, and open by keyboard", async () => {
  const page = await visit("/search/");
  await page.getByRole("combobox").focus();
  await page.keyboard.type("notify");
  await finds(page, "notify");
  const result = page.getByRole("link", { name: /^Notify Hub/ });
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    if (await result.evaluate((link) => link === document.activeElement)) break;
  }
  await page.keyboard.press("Enter");
  await page.waitForURL("**/products/notify-hub/");
});

test("escapes HTML of queries and entries", async () => {
  const page = await visit("/search/");
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const query = "<img src=x onerror=alert(1)>";
  await page.getByRole("combobox").fill(query);
  await expect.poll(() => statusOf(page)).toContain(query);
  await page.getByRole("combobox").fill("script alert");
  await finds(page, "script alert");
  expect(await names(page)).toContain("<script>alert(1)</script> $&");
  expect(await page.locator("[data-rows] img, [data-rows] script, [data-rows] svg:not([class])").count()).toBe(0);
  expect(dialogs).toEqual([]);
});

async function count(page: Page): Promise<number> {
  return Number.parseInt(await statusOf(page), 10);
}

async function kindsShown(page: Page): Promise<string[]> {
  const kinds = await page.locator("[data-rows] > li .kind").allInnerTexts();
  return [...new Set(kinds.map((kind) => kind.trim()))];
}

async function names(page: Page): Promise<string[]> {
  return page.locator("[data-rows] > li h2").allInnerTexts();
}
