import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { afterAll, beforeAll, expect, inject, test } from "vitest";

import { ownerOf } from "../../../schemas/shards/owner.ts";
import { root } from "../../../scripts/lib/root.ts";
import { serve } from "../../../scripts/lib/serve.ts";
import { readShards } from "../../../scripts/shards/read.ts";
import { newPage } from "../../helpers/browser.ts";
import { entry } from "../../helpers/catalogues.ts";
import { command } from "../../helpers/command.ts";
import { filesIn } from "../../helpers/files-in.ts";
import { copyWithHistory } from "../../helpers/fixture-history.ts";
import { fixture } from "../../helpers/fixture.ts";
import { temporaryFolder, writeFiles } from "../../helpers/folders.ts";
import { answers, statusOf } from "../../helpers/search-page.ts";

/** Enough products that their texts need Pagefind and that two shards share them. */
const productCount = 260;

let folder: string;
let catalogue: string;
/** Outside the project, where Astro renders in another folder. */
let whole: string;
let server: Server | undefined;
let address: string;
beforeAll(async () => {
  // Inside the project; otherwise Astro’s renderer would be in a folder that all builds share.
  mkdirSync(join(root, ".cache"), { recursive: true });
  folder = mkdtempSync(join(root, ".cache/shards-"));
  catalogue = copyWithHistory(fixture, folder);
  whole = temporaryFolder({}, afterAll);
  const numbers = Array.from({ length: productCount }, (_, number) => number);
  const products = numbers.map((number) => [
    `mast-${number}.yml`,
    entry(`Mast ${number}`, "description: Counts zeppelins.\n"),
  ]);
  writeFiles(join(catalogue, "exampleshire/products"), Object.fromEntries(products));

  await Promise.all([
    build(whole, "site", { RENDERING: "astro" }),
    build(folder, "shards/0", { SHARD: "1/2" }),
    build(folder, "shards/1", { SHARD: "2/2" }),
  ]);
  await run("scripts/shards-merge.ts", { OUT: join(folder, "merged") }, [join(folder, "shards")]);
  ({ server, address } = await serve(join(folder, "merged"), "/base/", 0));
}, 600_000);
afterAll(() => {
  server?.close();
  server?.closeAllConnections();
  rmSync(folder, { recursive: true });
});

async function build(parent: string, name: string, environment: Record<string, string>): Promise<void> {
  await run("scripts/build.ts", {
    CATALOGUE: catalogue,
    OUT: join(parent, name),
    CACHE: join(parent, "caches", name),
    SITE: "https://example.org/base/",
    // A fixed day, because midnight may pass between builds.
    CLOCK_DAY: inject("site").day,
    NODE_OPTIONS: `--import=${pathToFileURL(join(root, "test/builds/clock.ts")).href}`,
    ...environment,
  });
}

async function run(...of: Parameters<typeof command>): Promise<void> {
  const { exitCode, output } = await command(of[0], { CI: "1", ...of[1] }, of[2]);
  expect(exitCode, output).toBe(0);
}

test("a site of two shards is byte-identical to one built at once by Astro’s own renderer, except for the texts of its search index", () => {
  const [atOnce, merged] = [filesIn(join(whole, "site")), filesIn(join(folder, "merged"))];
  expect(Object.keys(merged)).toContain("products/open-play/index.html");
  const isText = (path: string): boolean => path.startsWith("search-index/pagefind") || path === contents;
  const rest = (files: Record<string, string>): [string, string][] =>
    Object.entries(files).filter(([path]) => !isText(path));
  expect(rest(merged)).toEqual(rest(atOnce));
  const [one, other] = [atOnce, merged].map((files) => JSON.parse(files[contents] ?? "") as { texts: object });
  expect({ ...other, texts: {} }).toEqual({ ...one, texts: {} });
  expect(other?.texts).toEqual({ ...one?.texts, folders: ["pagefind", "pagefind-2"] });
});

const contents = "search-index/contents.json";

test("a search for a term of texts finds the entries of both shards", async () => {
  const [first] = readShards(join(folder, "shards"));
  const page = await newPage();
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(`${address}search/?q=zeppelins`);
  await answers(page, `${productCount} results for “zeppelins”`);
  const links = page.locator("[data-rows] > li h2 a");
  const found = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  const owners = found.map((link) => ownerOf(first!.plan, link.replace("/base/", "/")));
  expect(new Set(owners)).toEqual(new Set([1, 2]));
  for (const folder of ["pagefind", "pagefind-2"])
    expect(
      requests.some((url) => url.includes(`/search-index/${folder}/index/`)),
      folder,
    ).toBe(true);
});

test.each(["pagefind/pagefind-entry.json", "pagefind-2/pagefind-entry.json", "pagefind-2/index/*"])(
  "if %s cannot be loaded, the search says so",
  async (file) => {
    const page = await newPage();
    await page.route(`**/search-index/${file}*`, (route) => route.abort());
    await page.goto(`${address}search/?q=zeppelins`);
    await expect.poll(() => statusOf(page)).toContain("The full texts could not be searched");
  },
);
