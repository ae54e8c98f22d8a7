import { readdirSync } from "node:fs";
import { join } from "node:path";

import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";

import { firstResult } from "../../../scripts/lib/first-result.ts";
import { root } from "../../../scripts/lib/root.ts";
import { pagesIn } from "../../../site/search/build/pages.ts";
import { IndexThread } from "../../../site/search/build/thread.ts";
import { newPage, under } from "../../helpers/browser.ts";
import { type Expected, queries } from "./search-queries.ts";

// The search page of the built site, with the index of the real catalogue.
const { folder } = inject("site");
const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith("index.html"))
  .map((path) => path.replaceAll("\\", "/").replace(/index\.html$/, ""));
const files = await new IndexThread({ catalogue: join(root, "catalogue"), today: "2026-11-26" }).finish({
  pages: pagesIn(folder, paths),
});

const table = Object.values(queries).flat();

/** What somebody sees who has searched. */
interface Seen {
  status: string;
  addresses: string[];
  /** The text of all that is said, results included. */
  text: string;
  /** The results that do not show why they were found. */
  unexplained: string[];
}

test("the table has at least 150 queries, none of them twice", () => {
  expect(new Set(table.map(([query]) => query)).size).toBe(table.length);
  expect(table.length).toBeGreaterThanOrEqual(150);
});

test("at least 95 of 100 queries find what they should, and every result says why", { timeout: 150_000 }, async () => {
  const page = await searchPage();
  const seen = new Map<string, Seen>();
  const others = table.flatMap(([, { same }]) => same ?? []);
  for (const query of [...table.map(([query]) => query), ...others]) seen.set(query, await search(page, query));
  const faults = table.flatMap(([query, expected]) =>
    faultsIn(query, expected, seen).map((fault) => `${query}: ${fault}`),
  );
  const wrong = new Set(faults.map((fault) => fault.replace(/: .*/s, "")));
  expect.soft(wrong.size / table.length, faults.join("\n")).toBeLessThanOrEqual(0.05);
  expect([...seen].flatMap(([query, { unexplained }]) => unexplained.map((name) => `${query}: ${name}`))).toEqual([]);
});

test.each(["CRM", "planning", "fix-my-street", "drupel", "hectares", "fixmystreet colours", "lotteryticket"])(
  "%s finds the same in a fresh tab as after other searches",
  async (query) => {
    const page = await searchPage();
    for (const before of ["c", "customer", "plan", "street", "data"]) await search(page, before);
    const after = await search(page, query);
    const fresh = await newTab();
    await fresh.goto(searchFor(query));
    expect(await read(fresh, query)).toEqual(after);
  },
);

test.each([
  // What has all words in its fields.
  "planning",
  "council tax",
  "single view of the customer",
  "direcotry",
  // What has some of them in its text alone.
  "hectares",
  "porism",
  "postgis",
  "chain councils statements",
  "toolkit development repository",
])("the first result for %s takes at most 20 requests and 200 KB", async (query) => {
  const { requests, kilobytes } = await firstResult(await newTab(), searchFor(query));
  expect(requests).toBeLessThanOrEqual(20);
  expect(kilobytes).toBeLessThanOrEqual(200);
});

test("where texts come later, nothing that is shown moves or changes", async () => {
  const page = await newTab();
  const held: (() => void)[] = [];
  await page.route(/pagefind/, (route) => {
    held.push(() => void route.fallback());
  });
  const rows = (): Promise<string[]> => page.locator("[data-rows] > li").allInnerTexts();
  await page.goto(searchFor("accessibility"));
  await page.locator("[data-count]", { hasText: "so far" }).waitFor();
  const [before, place] = [await rows(), await page.locator("[data-rows]").boundingBox()];
  await page.unroute(/pagefind/);
  for (const release of held) release();
  await read(page, "accessibility");
  expect((await rows()).slice(0, before.length)).toEqual(before);
  expect(await page.locator("[data-rows]").boundingBox()).toMatchObject({ x: place?.x, y: place?.y });
});

test("the first rows wait for no others", async () => {
  const page = await newTab();
  const held: (() => void)[] = [];
  await page.route("**/search-index/results/**", (route) => {
    held.push(() => void route.fallback());
  });
  const rows = page.locator("[data-rows] > li");
  await page.goto(searchFor("planning"));
  await expect.poll(() => held.length).toBe(2);
  for (const release of held) release();
  await rows.nth(1).waitFor();
  await expect.poll(() => held.length).toBe(8);
  expect(await rows.count()).toBe(2);
  for (const release of held.slice(2)) release();
  await rows.nth(7).waitFor();
});

/** The address of a search. */
function searchFor(query: string): string {
  return under(`/search/?q=${encodeURIComponent(query)}`);
}

/** A search page over the index of the real catalogue. */
async function searchPage(): Promise<Page> {
  const page = await newTab();
  await page.goto(under("/search/"));
  return page;
}

/** A tab in which the site has the index of the real catalogue. */
async function newTab(): Promise<Page> {
  const page = await newPage();
  await page.route("**/search-index/**", async (route) => {
    const { pathname } = new URL(route.request().url());
    const content = files?.get(decodeURI(pathname.split("/search-index/")[1] ?? ""));
    const contentType = pathname.endsWith(".js") ? "text/javascript" : "application/json";
    await route.fulfill(content === undefined ? { status: 404 } : { body: Buffer.from(content), contentType });
  });
  return page;
}

async function search(page: Page, query: string): Promise<Seen> {
  await page.getByRole("combobox").fill(query);
  await page.keyboard.press("Enter");
  return read(page, query);
}

/** What the page shows once it has answered. */
async function read(page: Page, query: string): Promise<Seen> {
  const answer = page.locator("[data-search-page]:not([data-busy])", {
    has: page.locator("[data-count]", { hasText: `“${query}”` }),
  });
  await answer.waitFor();
  return answer.evaluate((element) => {
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
      text: element.querySelector<HTMLElement>(".list__results")?.innerText ?? "",
      unexplained: rows.filter((row) => !row.querySelector("mark")).map((row) => link(row)?.textContent ?? ""),
    };
  });
}

function faultsIn(
  query: string,
  { first, high, not, none, same, says }: Expected,
  seen: ReadonlyMap<string, Seen>,
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
