import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { chromium } from "playwright-core";

import { browserOptions } from "../lib/browser.ts";
import { firstResult } from "../lib/first-result.ts";
import { serve } from "../lib/serve.ts";

/** Says what the first results of some searches of a built site take: of words in fields, and of words in texts alone. */
export async function firstResults(site: string): Promise<string> {
  const { server, address } = await serve(site, "/", 0);
  const browser = await chromium.launch(await browserOptions());
  try {
    const said: string[] = [];
    for (const query of ["planning", "council tax", ...queriesOfTexts(join(site, "search-index/terms"))]) {
      const context = await browser.newContext();
      const search = `${address}search/?q=${encodeURIComponent(query)}`;
      const { requests, kilobytes } = await firstResult(await context.newPage(), search);
      said.push(`“${query}” ${requests} requests, ${kilobytes} KB`);
      await context.close();
    }
    return `first results: ${said.join("; ")}; the goal is 350 KB or less`;
  } finally {
    await browser.close();
    server.close();
  }
}

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
