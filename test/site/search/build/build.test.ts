import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { pagesIn } from "../../../../site/search/build/pages.ts";
import { IndexThread } from "../../../../site/search/build/thread.ts";
import { writeFiles } from "../../../../site/search/build/write.ts";
import type { ContentsFile } from "../../../../site/search/index/shapes.ts";
import { readContents } from "../../../../site/search/query/read-contents.ts";
import { entry } from "../../../helpers/catalogues.ts";
import { copyOfFixture, fixture } from "../../../helpers/fixture.ts";

test("an index is written, and only what changes is written again", () => {
  const folder = temporaryFolder();
  writeFiles(
    new Map([
      ["contents.json", "1"],
      ["terms/a.json", "2"],
      ["terms/old.json", "3"],
    ]),
    folder,
  );
  const long = new Date(2020, 1, 1);
  utimesSync(join(folder, "terms/a.json"), long, long);
  writeFiles(
    new Map([
      ["contents.json", "4"],
      ["terms/a.json", "2"],
      ["results/b.json", "5"],
    ]),
    folder,
  );
  expect(readFileSync(join(folder, "contents.json"), "utf8")).toBe("4");
  expect(readFileSync(join(folder, "results/b.json"), "utf8")).toBe("5");
  expect(statSync(join(folder, "terms/a.json")).mtime).toEqual(long);
  expect(existsSync(join(folder, "terms/old.json"))).toBe(false);
});

test("lists, entries, services and the page for wrong addresses are no pages to be found", () => {
  const folder = temporaryFolder();
  const paths = ["", "404/", "guides/", "guides/claim/", "about/", "products/", "products/a/", "services/parking/"];
  const html = (path: string) => `<main data-search-body>${path}</main>`;
  for (const path of paths) write(join(folder, path, "index.html"), html(path));
  expect(pagesIn(folder, paths)).toEqual([
    { url: "/guides/claim/", html: html("guides/claim/") },
    { url: "/about/", html: html("about/") },
  ]);
});

test("a page is found where the search may not look in those below it", () => {
  const folder = temporaryFolder();
  write(join(folder, "coalition/index.html"), "<main data-search-body>Everything</main>");
  write(join(folder, "coalition/uses/index.html"), "<main>Who uses</main>");
  expect(pagesIn(folder, ["coalition/", "coalition/uses/"]).map(({ url }) => url)).toEqual(["/coalition/"]);
});

test("the thread reads a catalogue and adds the pages at the end", async () => {
  const catalogue = copyOfFixture();
  // So many texts have a word that it is Pagefind’s.
  for (let number = 0; number < 202; number++)
    write(
      join(catalogue, `exampleshire/products/mast-${number}.yml`),
      entry(`Mast ${number}`, "description: Of hydrogen.\n"),
    );
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

test("a catalogue that is not there is an error", async () => {
  const thread = new IndexThread({ catalogue: join(fixture, "nowhere"), today: "2026-11-21" });
  await expect(thread.finish({ pages: [] })).rejects.toThrow();
});

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "index-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
