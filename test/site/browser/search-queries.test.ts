import { readdirSync } from "node:fs";
import { join } from "node:path";

import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";

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

test.each(["CRM", "planning", "fix-my-street", "drupel"])(
  "%s finds the same in a fresh tab as after other searches",
  async (query) => {
    const page = await searchPage();
    for (const before of ["c", "customer", "plan", "street", "data"]) await search(page, before);
    const after = await search(page, query);
    const fresh = await searchPage();
    await fresh.goto(under(`/search/?q=${encodeURIComponent(query)}`));
    expect(await read(fresh, query)).toEqual(after);
  },
);

test("a first result takes at most 20 requests, and only what is shown is fetched", async () => {
  for (const query of ["planning", "council tax", "single view of the customer", "direcotry"]) {
    const page = await searchPage();
    let requests = 0;
    page.on("request", () => requests++);
    await page.goto(under(`/search/?q=${encodeURIComponent(query)}`));
    await read(page, query);
    await page.waitForLoadState("networkidle");
    expect(requests, query).toBeLessThanOrEqual(20);
  }
});

/** A search page over the index of the real catalogue. */
async function searchPage(): Promise<Page> {
  const page = await newPage();
  await page.route("**/search-index/**", async (route) => {
    const body = files?.get(decodeURI(route.request().url().split("/search-index/")[1] ?? ""));
    await route.fulfill(body === undefined ? { status: 404 } : { body, contentType: "application/json" });
  });
  await page.goto(under("/search/"));
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
