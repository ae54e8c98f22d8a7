import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { Browser } from "playwright-core";

import { compareTexts } from "../../../schemas/compare.ts";
import { firstResult } from "../../lib/first-result.ts";
import type { Figure } from "../result.ts";

/** Counts requests and KB until the first result, for queries that match fields and queries that match texts only. */
export async function firstResults(browser: Browser, address: string, site: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  const queries = [...wordsOfFields, ...queriesOfTexts(join(site, "search-index/terms"))];
  for (const { what, query } of queries) {
    const context = await browser.newContext();
    const search = `${address}search/?q=${encodeURIComponent(query)}`;
    const { requests, kilobytes } = await firstResult(await context.newPage(), search);
    const name = `first result, ${what}`;
    figures.push(
      { name, value: requests, unit: "requests", goal: 20 },
      { name, value: kilobytes, unit: "KB", goal: 220 },
    );
    await context.close();
  }
  return figures;
}

/** A query and its label. Words of texts depend on the catalogue, so their labels describe them instead. */
interface Query {
  what: string;
  query: string;
}

const wordsOfFields: readonly Query[] = [
  { what: "“planning”", query: "planning" },
  { what: "“council tax”", query: "council tax" },
];

/** Matches words that equal their own stem, as they have no inflectional ending. */
const plain = /^[a-z]{4,}(?<![aeiousy]|ing|ed|ment|ion|at)$/;

/** Returns queries of words that occur only in texts: the rarest, the most frequent, and the three most frequent together. */
function queriesOfTexts(folder: string): Query[] {
  const words = readdirSync(folder)
    .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as Record<string, unknown[]>)
    .flatMap((terms) => Object.entries(terms))
    // A term that occurs in fields starts with a posting list instead of the number of texts.
    .flatMap(([term, [count]]) => (typeof count === "number" && plain.test(term) ? [{ term, count }] : []))
    .sort((a, b) => b.count - a.count || compareTexts(a.term, b.term))
    .map(({ term }) => term);
  const [most = ""] = words;
  return [
    { what: "the rarest word of texts", query: words.at(-1) ?? "" },
    { what: "the most frequent word of texts", query: most },
    { what: "the three most frequent words of texts", query: words.slice(0, 3).join(" ") },
  ].filter(({ query }) => query !== "");
}
