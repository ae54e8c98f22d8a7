import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { Browser } from "playwright-core";

import { compareTexts } from "../../../schemas/compare.ts";
import { firstResult } from "../../lib/first-result.ts";
import type { Figure } from "../result.ts";

/** Counts what the first results of some searches take: of words in fields, and of words in texts alone. */
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

/** What is searched for. Words of texts are others in another catalogue, so that they are named by what they are. */
interface Query {
  what: string;
  query: string;
}

const wordsOfFields: readonly Query[] = [
  { what: "“planning”", query: "planning" },
  { what: "“council tax”", query: "council tax" },
];

/** A word that is the stem of itself: it ends like no form of another. */
const plain = /^[a-z]{4,}(?<![aeiousy]|ing|ed|ment|ion|at)$/;

/** The rarest and the most frequent of the words that only texts have, and the three most frequent ones together, if any. */
function queriesOfTexts(folder: string): Query[] {
  const words = readdirSync(folder)
    .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as Record<string, unknown[]>)
    .flatMap((terms) => Object.entries(terms))
    // Where fields have a term, lists of documents come before the number of texts.
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
