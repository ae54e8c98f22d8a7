import { existsSync, readFileSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { pagesIn } from "../../../../site/search/build/pages.ts";
import { IndexThread } from "../../../../site/search/build/thread.ts";
import { writeFiles as writeIndex } from "../../../../site/search/build/write.ts";
import type { ContentsFile } from "../../../../site/search/index/shapes.ts";
import { readContents } from "../../../../site/search/query/read-contents.ts";
import { entry } from "../../../helpers/catalogues.ts";
import { copyOfFixture, fixture } from "../../../helpers/fixture.ts";
import { temporaryFolder, writeFiles } from "../../../helpers/folders.ts";

test("writes only the changed files of an index, and deletes former ones", () => {
  const folder = temporaryFolder();
  writeIndex(
    new Map([
      ["contents.json", "1"],
      ["terms/a.json", "2"],
      ["terms/old.json", "3"],
    ]),
    folder,
  );
  const longAgo = new Date(2020, 1, 1);
  utimesSync(join(folder, "terms/a.json"), longAgo, longAgo);
  writeIndex(
    new Map([
      ["contents.json", "4"],
      ["terms/a.json", "2"],
      ["results/b.json", "5"],
    ]),
    folder,
  );
  expect(readFileSync(join(folder, "contents.json"), "utf8")).toBe("4");
  expect(readFileSync(join(folder, "results/b.json"), "utf8")).toBe("5");
  expect(statSync(join(folder, "terms/a.json")).mtime).toEqual(longAgo);
  expect(existsSync(join(folder, "terms/old.json"))).toBe(false);
});

test("does not index lists, entries, services and the 404 page as pages", () => {
  const paths = ["", "404/", "guides/", "guides/claim/", "about/", "products/", "products/a/", "services/parking/"];
  const html = (path: string) => `<main data-search-body>${path}</main>`;
  const folder = temporaryFolder(Object.fromEntries(paths.map((path) => [`${path}index.html`, html(path)])));
  expect(pagesIn(folder, paths)).toEqual([
    { url: "/guides/claim/", html: html("guides/claim/") },
    { url: "/about/", html: html("about/") },
  ]);
});

test("indexes a page whose sub-pages are not searchable", () => {
  const folder = temporaryFolder({
    "coalition/index.html": "<main data-search-body>Everything</main>",
    "coalition/uses/index.html": "<main>Who uses</main>",
  });
  expect(pagesIn(folder, ["coalition/", "coalition/uses/"]).map(({ url }) => url)).toEqual(["/coalition/"]);
});

test("indexes the entries of a catalogue, and pages last", async () => {
  const catalogue = copyOfFixture();
  // Enough texts with one word that Pagefind’s index is needed.
  const masts = Array.from({ length: 202 }, (_, number) => [
    `exampleshire/products/mast-${number}.yml`,
    entry(`Mast ${number}`, "description: Of hydrogen.\n"),
  ]);
  writeFiles(catalogue, Object.fromEntries(masts));
  const thread = new IndexThread({ catalogue, today: "2026-11-21" });
  const html = "<main data-search-body><h1>Zeppelin</h1><p>Of hydrogen.</p></main>";
  const files = await thread.finish({ pages: [{ url: "/guides/zeppelin/", html }] });
  const { names } = readContents(JSON.parse(String(files?.get("contents.json"))) as ContentsFile);
  expect(names).toContain("Open Play");
  expect(names.at(-1)).toBe("Zeppelin");
  expect([...(files?.keys() ?? [])]).toEqual(
    expect.arrayContaining(["pagefind/pagefind.js", "pagefind/wasm.unknown.pagefind", "pagefind/LICENSE"]),
  );
});

test("fails if the catalogue does not exist", async () => {
  const thread = new IndexThread({ catalogue: join(fixture, "nowhere"), today: "2026-11-21" });
  await expect(thread.finish({ pages: [] })).rejects.toThrow();
});
