import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { Browser } from "playwright-core";

import { firstResult } from "../../lib/first-result.ts";
import type { Figure } from "../result.ts";

/** Counts what the first results of some searches take: of words in fields, and of words in texts alone. */
export async function firstResults(browser: Browser, address: string, site: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  const queries = ["planning", "council tax", ...queriesOfTexts(join(site, "search-index/terms"))];
  for (const [at, query] of queries.entries()) {
    const context = await browser.newContext();
    const search = `${address}search/?q=${encodeURIComponent(query)}`;
    const { requests, kilobytes } = await firstResult(await context.newPage(), search);
    // The words of texts are others in another catalogue, so they are named by what they are.
    const name = `first result, ${names[at]}`;
    figures.push(
      { name, value: requests, unit: "requests", goal: 20 },
      { name, value: kilobytes, unit: "KB", goal: 220 },
    );
    await context.close();
  }
  return figures;
}

const names = [
  "“planning”",
  "“council tax”",
  "the rarest word of texts",
  "the most frequent word of texts",
  "the three most frequent words of texts",
];

/** A word that is the stem of itself: it ends like no form of another. */
const plain = /^[a-z]{4,}(?<![aeiousy]|ing|ed|ment|ion|at)$/;

/** The rarest and the most frequent of the words that only texts have, and the three most frequent ones together. */
function queriesOfTexts(folder: string): string[] {
  const words = readdirSync(folder)
    .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as Record<string, unknown[]>)
    .flatMap((terms) => Object.entries(terms))
    // Where fields have a term, lists of documents come before the number of texts.
    .flatMap(([term, [count]]) => (typeof count === "number" && plain.test(term) ? [{ term, count }] : []))
    .sort((a, b) => b.count - a.count || (a.term < b.term ? -1 : 1))
    .map(({ term }) => term);
  return [...words.slice(-1), ...words.slice(0, 1), words.slice(0, 3).join(" ")];
}
