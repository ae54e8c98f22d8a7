import { mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import type { Page } from "playwright-core";
import { afterAll, expect, inject, test } from "vitest";

import { londonDay } from "../../../../schemas/london-day.ts";
import { firstResult } from "../../../../scripts/lib/first-result.ts";
import { root } from "../../../../scripts/lib/root.ts";
import { serve } from "../../../../scripts/lib/serve.ts";
import { normaliseText } from "../../../../site/facets/choice.ts";
import { ResultFilters } from "../../../../site/scripts/search/result-filters.ts";
import { resultList } from "../../../../site/scripts/search/result-list.ts";
import type { Result } from "../../../../site/scripts/search/row.ts";
import { siteIndex } from "../../../../site/scripts/search/source.ts";
import { resultsInWords } from "../../../../site/scripts/search/wording.ts";
import { pagesIn } from "../../../../site/search/build/pages.ts";
import { IndexThread } from "../../../../site/search/build/thread.ts";
import { indexFolder } from "../../../../site/search/folder.ts";
import { evidenceIn } from "../../../../site/search/query/evidence.ts";
import { reasonsFor } from "../../../../site/search/query/reasons.ts";
import { Search } from "../../../../site/search/query/search.ts";
import { newPage, pooledPage } from "../../../helpers/browser.ts";
import { fetchFiles } from "../../../helpers/fetch-files.ts";
import { type Expected, queries } from "./search-queries.ts";

// The built site, with the index of the real catalogue instead of its own.
const { folder, base } = inject("site");
const siteWithIndex = mkdtempSync(join(tmpdir(), "real-index-"));
for (const name of readdirSync(folder).filter((some) => some !== indexFolder))
  symlinkSync(join(folder, name), join(siteWithIndex, name));
const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith("index.html"))
  .map((path) => path.replaceAll("\\", "/").replace(/index\.html$/, ""));
await new IndexThread({ catalogue: join(root, "catalogue"), today: "2026-11-26" }).finish({
  pages: pagesIn(folder, paths),
  folder: join(siteWithIndex, indexFolder),
});
const { server, address } = await serve(siteWithIndex, base, 0);
afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(siteWithIndex, { recursive: true });
});

const table = Object.values(queries).flat();

/** Number of tabs that share the queries, so that one renders while another searches. */
const tabs = 3;

/** The results page of a query. */
interface ResultsPage {
  status: string;
  addresses: string[];
  /** The whole text, results included. */
  text: string;
  /** The names of the results that do not show why they match. */
  unexplained: string[];
}

test("the table has at least 150 distinct queries", () => {
  expect(new Set(table.map(([query]) => query)).size).toBe(table.length);
  expect(table.length).toBeGreaterThanOrEqual(150);
});

test(
  "at least 95% of queries find what they should, and every result shows why it matches",
  { timeout: 480_000 },
  async () => {
    const texts = table.flatMap(([query, { same }]) => [query, ...(same === undefined ? [] : [same])]);
    const found = new Map(await foundInTurn(texts));
    // Only the page itself has texts beside the results.
    const withTexts = table.flatMap(([query, { says }]) => (says === undefined ? [] : [query]));
    const shown = new Map((await Promise.all(groupsOf(withTexts, tabs).map(seenInTurn))).flat());
    const seen = new Map([...found, ...shown]);
    const faults = table.flatMap(([query, expected]) =>
      faultsIn(query, expected, seen).map((fault) => `${query}: ${fault}`),
    );
    const wrong = new Set(faults.map((fault) => fault.replace(/: .*/s, "")));
    expect.soft(wrong.size / table.length, faults.join("\n")).toBeLessThanOrEqual(0.05);
    expect([...seen].flatMap(([query, { unexplained }]) => unexplained.map((name) => `${query}: ${name}`))).toEqual([]);
    const shownOf = (some: ReadonlyMap<string, ResultsPage>): unknown[] =>
      withTexts.map((query) => [query, some.get(query)?.status, some.get(query)?.addresses]);
    expect(shownOf(shown)).toEqual(shownOf(found));
  },
);

test("a query has the same results in a fresh tab as after other searches", { timeout: 180_000 }, async () => {
  const before = ["c", "customer", "plan", "street", "data"];
  const texts = ["CRM", "planning", "fix-my-street", "drupel", "hectares", "fixmystreet colours", "lotteryticket"];
  const [fresh, after] = await Promise.all([Promise.all(texts.map(seenInFreshTab)), seenInTurn([...before, ...texts])]);
  expect(fresh).toEqual(after.slice(before.length));
});

test.each([
  // All words in fields.
  "planning",
  "council tax",
  "single view of the customer",
  "direcotry",
  // Some words only in texts.
  "hectares",
  "porism",
  "postgis",
  "chain councils statements",
  "toolkit development repository",
  // Long questions, whose words are in many chunks of the index.
  "how do we write a procurement clause for accessibility statement in tenders",
  "what lessons were learned from moving parking permits to a digital service",
  "local government digital service team work with suppliers to build shared platform components",
  "accessibility audit date statement published screen reader keyboard testing users disabilities",
  "can we reuse the design system components for council website forms and payments",
  "online forms for reporting potholes with photographs",
  "what evidnce do we need to show that a product meets a standrd in full",
])("the first result for %s takes at most 20 requests and 200 KB", async (query) => {
  const { requests, kilobytes } = await firstResult(await newPage(), searchFor(query));
  expect(requests).toBeLessThanOrEqual(20);
  expect(kilobytes).toBeLessThanOrEqual(200);
});

test.each([
  ["replace our revenues and benefits system", []],
  ["replace our housing management system", []],
  ["alternatives to Academy", ["Instead of Academy revenues and benefits"]],
])("“%s” leads to what replaces a product only if it names one", async (query, links) => {
  const page = await pooledPage();
  await page.goto(searchFor(query));
  await read(page, query);
  expect(await page.getByRole("main").getByRole("link", { name: "Instead of" }).allInnerTexts()).toEqual(links);
});

test("results from texts do not move or change earlier results", async () => {
  const page = await pooledPage();
  const held: (() => void)[] = [];
  const files = "**/search-index/results/**";
  await page.route(files, (route) => {
    held.push(() => void route.fallback());
  });
  const rows = (): Promise<string[]> => page.locator("[data-rows] > li").evaluateAll(wordsOf);
  await page.goto(searchFor("change"));
  await expect.poll(() => held.length).toBe(1);
  held.pop()?.();
  await page.locator("[data-so-far]", { hasText: "so far" }).waitFor();
  // The search of texts starts after the early results.
  await expect.poll(() => held.length).toBeGreaterThan(0);
  const [before, position] = [await rows(), await page.locator("[data-rows]").boundingBox()];
  await page.unroute(files);
  for (const release of held) release();
  await read(page, "change");
  expect((await rows()).slice(0, before.length)).toEqual(before);
  expect(await page.locator("[data-rows]").boundingBox()).toMatchObject({ x: position?.x, y: position?.y });
});

test("the first row is shown before others are loaded", async () => {
  const page = await pooledPage();
  const held: (() => void)[] = [];
  await page.route("**/search-index/results/**", (route) => {
    held.push(() => void route.fallback());
  });
  const rows = page.locator("[data-rows] > li");
  await page.goto(searchFor("planning"));
  await expect.poll(() => held.length).toBe(1);
  for (const release of held) release();
  await rows.nth(0).waitFor();
  await expect.poll(() => held.length).toBe(8);
  expect(await rows.count()).toBe(1);
  for (const release of held.slice(1)) release();
  await rows.nth(7).waitFor();
});

/** Returns the URL of a search. */
function searchFor(query: string): string {
  return `${address}search/?q=${encodeURIComponent(query)}`;
}

/** Opens a search page so narrow that the filters stay collapsed, which renders faster. */
async function searchPage(): Promise<Page> {
  const page = await pooledPage({ viewport: { width: 600, height: 300 } });
  await page.goto(`${address}search/`);
  return page;
}

/** Computes the results pages of queries without a browser, in at most a tenth of the time. */
async function foundInTurn(some: readonly string[]): Promise<[string, ResultsPage][]> {
  fetchFiles();
  const index = siteIndex(`${pathToFileURL(join(siteWithIndex, indexFolder)).href}/`);
  const search = await Search.over(index, londonDay(new Date()));
  const filters = new ResultFilters(index, search.catalogue);
  const seen: [string, ResultsPage][] = [];
  for (const typed of some) {
    const query = normaliseText(typed);
    const findings = await search.find(query, () => Promise.resolve());
    const numbers = filters.chosen(findings.numbers, { query, sort: "", values: {} });
    const parts = { index, catalogue: search.catalogue, href: (address: string) => address };
    const rows = await resultList(numbers, findings, parts).load(0, 8);
    seen.push([
      typed,
      {
        status: resultsInWords(numbers.length, findings),
        addresses: rows.map((row) => row.address),
        text: "",
        unexplained: rows.filter((row) => !isExplained(row)).map(({ name }) => name),
      },
    ]);
  }
  return seen;
}

/** Whether the row of a result highlights a match. */
function isExplained({ name, file, concepts }: Result): boolean {
  const { fields, excerpt = "" } = reasonsFor(name, file, concepts);
  const texts = [
    name,
    ...(file.summary ?? []),
    ...(file.facts ?? []),
    excerpt,
    ...fields.flatMap(({ parts }) => parts),
  ];
  return texts.some((text) => evidenceIn(text, concepts).length > 0);
}

/** Returns the results pages of queries, one after the other in one tab. */
async function seenInTurn(some: readonly string[]): Promise<[string, ResultsPage][]> {
  const page = await searchPage();
  const seen: [string, ResultsPage][] = [];
  for (const query of some) seen.push([query, await search(page, query)]);
  return seen;
}

async function seenInFreshTab(query: string): Promise<[string, ResultsPage]> {
  const page = await newPage();
  await page.goto(searchFor(query));
  return [query, await read(page, query)];
}

/** Splits items into groups, in turn. */
function groupsOf<T>(items: readonly T[], count: number): T[][] {
  return Array.from({ length: count }, (_, group) => items.filter((__, index) => index % count === group));
}

async function search(page: Page, query: string): Promise<ResultsPage> {
  await page.getByRole("combobox").fill(query);
  await page.keyboard.press("Enter");
  return read(page, query);
}

/** Reads the results page of a query once it is complete. */
async function read(page: Page, query: string): Promise<ResultsPage> {
  const results = page.locator("[data-search-page]:not([data-busy])", {
    has: page.locator("[data-count]", { hasText: `“${query}”` }),
  });
  await results.waitFor();
  const [text = ""] = await results.locator(".list__results").evaluateAll(wordsOf);
  const seen = await results.evaluate((element) => {
    const rows = [...element.querySelectorAll<HTMLElement>("[data-rows] > li")];
    const link = (row: HTMLElement): HTMLAnchorElement | null => row.querySelector("h2 a");
    return {
      status: element.querySelector("[data-count]")?.textContent ?? "",
      addresses: rows.map(
        (row) =>
          link(row)
            ?.getAttribute("href")
            ?.replace(/^\/base/, "") ?? "",
      ),
      unexplained: rows.filter((row) => !row.querySelector("mark")).map((row) => link(row)?.textContent ?? ""),
    };
  });
  return { ...seen, text };
}

/** Returns the texts of elements without their buttons, which are added last. Runs in the browser. */
function wordsOf(elements: (HTMLElement | SVGElement)[]): string[] {
  return elements.map((element) => {
    const buttons = [...element.querySelectorAll<HTMLElement>("[data-row-button]")];
    for (const button of buttons) button.style.display = "none";
    const words = element instanceof HTMLElement ? element.innerText : "";
    for (const button of buttons) button.style.display = "";
    return words;
  });
}

function faultsIn(
  query: string,
  { first, high, not, none, same, says }: Expected,
  seen: ReadonlyMap<string, ResultsPage>,
): string[] {
  const { status = "", addresses = [], text = "" } = seen.get(query) ?? {};
  const top = addresses.slice(0, 3);
  return [
    first && !first.includes(addresses[0] ?? "") ? `${addresses[0] ?? "nothing"} comes first` : "",
    high && !high.some((address) => top.includes(address)) ? `only ${top.join(", ")} come first` : "",
    ...(not ?? []).map((address) => (addresses.includes(address) ? `${address} is found` : "")),
    none && (addresses.length > 0 || !status.startsWith("No results for")) ? `${status}: ${top.join(", ")}` : "",
    same !== undefined && String(seen.get(same)?.addresses) !== String(addresses) ? `not as for “${same}”` : "",
    says !== undefined && !(typeof says === "string" ? text.includes(says) : says.test(text))
      ? `does not say ${says}`
      : "",
  ].filter((fault) => fault !== "");
}
