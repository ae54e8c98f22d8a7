import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { lockOf, withLock } from "../../../scripts/lib/lock.ts";
import { mergeShards } from "../../../scripts/shards/merge.ts";
import { shardNamed } from "../../../scripts/shards/name.ts";
import { sizeLines } from "../../../scripts/shards/size.ts";
import type { Files } from "../../helpers/catalogues.ts";
import { command } from "../../helpers/command.ts";
import { filesIn } from "../../helpers/files-in.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

const plan = { of: 2, sections: { products: [2], standards: [1] } };

/** The `shard.json` of a shard. */
function shardFile(number: number, more: object = {}): string {
  const same = { plan, catalogue: "a".repeat(64), day: "2026-11-26", site: "https://example.org/base/" };
  return JSON.stringify({ number, ...same, ...more });
}

/** Two shards of a site, in the folders that artifacts have. */
const shards: Files = {
  "shard-1/shard.json": shardFile(1),
  "shard-1/index.html": "Home",
  "shard-1/standards/a/index.html": "A standard",
  "shard-1/robots.txt": "Robots",
  "shard-1/_astro/one.js": "1",
  "shard-1/search-index/contents.json": "{}",
  "shard-1/search-index/results/standards/a.json": "{}",
  "shard-1/products/b/entry.yml": "name: B",
  "shard-2/shard.json": shardFile(2),
  "shard-2/products/b/index.html": "A product",
  "shard-2/robots.txt": "Robots",
  "shard-2/_astro/one.js": "1",
  "shard-2/_astro/two.js": "2",
  "shard-2/search-index/results/products/b.json": "{}",
  "shard-2/search-index/pagefind-2/pagefind-entry.json": "{}",
};

/** The files of the site merged from changed shards, or the message of the refusal. */
function merged(changes: Files = {}, without: string[] = []): Record<string, string> | string {
  const files = Object.entries({ ...shards, ...changes }).filter(
    ([path]) => !without.some((some) => path.startsWith(some)),
  );
  const from = temporaryFolder(Object.fromEntries(files));
  const out = join(temporaryFolder({ "site/old.html": "Old" }), "site");
  try {
    mergeShards(from, out);
  } catch (error) {
    expect(existsSync(join(out, "old.html")), "the previous site is gone").toBe(true);
    return (error as Error).message.replaceAll(from, "DIR");
  }
  return filesIn(out);
}

test("merges shards into one site with every page and each script once, without the previous site", () => {
  expect(merged()).toEqual({
    "index.html": "Home",
    "standards/a/index.html": "A standard",
    "products/b/index.html": "A product",
    "products/b/entry.yml": "name: B",
    "robots.txt": "Robots",
    "_astro/one.js": "1",
    "_astro/two.js": "2",
    "search-index/contents.json": "{}",
    "search-index/results/standards/a.json": "{}",
    "search-index/results/products/b.json": "{}",
    "search-index/pagefind-2/pagefind-entry.json": "{}",
  });
});

test("keeps .git in the output folder, as in a checkout of a pages branch", () => {
  const out = temporaryFolder({ ".git": "gitdir: /elsewhere\n", "old.html": "Old", "_astro/old.js": "0" });
  mergeShards(temporaryFolder(shards), out);

  const { ".git": git, ...site } = filesIn(out);
  expect(git).toBe("gitdir: /elsewhere\n");
  expect(site).toEqual(merged());
});

test("refuses an output folder that another build is writing to", async () => {
  const from = temporaryFolder(shards);
  const out = join(temporaryFolder(), "site");
  await withLock(out, "", async () => {
    expect(await command("scripts/shards-merge.ts", { OUT: out }, [from])).toEqual({
      exitCode: 2,
      output: `A build is writing to ${out} (process ${process.pid}). Wait until it has finished. If that process is another program, delete ${lockOf(out)}\n`,
    });
  });
  expect(existsSync(out)).toBe(false);
});

describe("refuses shards and keeps the previous site if", () => {
  test.each<[string, Files, string[], string]>([
    ["a shard is missing", {}, ["shard-2/"], "Shard 2 of 2 is missing. Build it with SHARD=2/2 npm run build."],
    [
      "a shard is there twice",
      { "again/shard.json": shardFile(2) },
      [],
      "There are two folders with shard 2. Remove one of them.",
    ],
    ["there are none", {}, ["shard-"], "There are no shards in DIR. Give the folder that holds one folder for each."],
    [
      "a folder is not a shard",
      { "other/index.html": "" },
      [],
      "DIR/other/shard.json does not say which shard this is. Build it with SHARD=NUMBER/OF npm run build.",
    ],
    [
      "they are of different entries",
      { "shard-2/shard.json": shardFile(2, { catalogue: "b".repeat(64) }) },
      [],
      "Shards 1 and 2 were built of different entries. Build all shards again from one commit.",
    ],
    [
      "they follow different plans",
      { "shard-2/shard.json": shardFile(2, { plan: { of: 2, sections: { products: [1, 2] } } }) },
      [],
      "Shards 1 and 2 follow different plans. Build all shards again from one commit.",
    ],
    [
      "they are of different days",
      { "shard-2/shard.json": shardFile(2, { day: "2026-11-27" }) },
      [],
      "Shards 1 and 2 were built on different days, 2026-11-26 and 2026-11-27. Build all shards again from one commit.",
    ],
    [
      "they are for different addresses",
      { "shard-2/shard.json": shardFile(2, { site: "https://example.com/" }) },
      [],
      "Shards 1 and 2 were built for different addresses, https://example.org/base/ and https://example.com/. Build all shards again from one commit.",
    ],
    [
      "two have different files at one address",
      { "shard-2/robots.txt": "Others" },
      [],
      "Shards 1 and 2 have different files at robots.txt. Build all shards again from one commit.",
    ],
    [
      "two have different scripts of one name",
      { "shard-2/_astro/one.js": "2" },
      [],
      "Shards 1 and 2 have different files at _astro/one.js. Build all shards again from one commit.",
    ],
    [
      "a shard has a page of another",
      { "shard-2/standards/c/index.html": "Not mine" },
      [],
      "Shard 2 has standards/c/index.html, which only shard 1 may make. Build all shards again from one commit.",
    ],
    [
      "a shard has a file that only another makes",
      { "shard-2/search-index/filters.json": "{}" },
      [],
      "Shard 2 has search-index/filters.json, which only shard 1 may make. Build all shards again from one commit.",
    ],
    [
      "a shard has the search texts of another",
      { "shard-1/search-index/pagefind-2/other.json": "{}" },
      [],
      "Shard 1 has search-index/pagefind-2/other.json, which only shard 2 may make. Build all shards again from one commit.",
    ],
    [
      "a shard has the search texts of a shard outside the plan",
      { "shard-2/search-index/pagefind-9/other.json": "{}" },
      [],
      "Shard 2 has search-index/pagefind-9/other.json, which only shard 9 may make. Build all shards again from one commit.",
    ],
  ])("%s", (_, changes, without, message) => {
    expect(merged(changes, without)).toBe(message);
  });

  test("a shard has a symlink that leads out of it", () => {
    const from = temporaryFolder(shards);
    const secret = join(temporaryFolder({ secret: "Secret" }), "secret");
    symlinkSync(secret, join(from, "shard-2/products/link.txt"));
    expect(() => mergeShards(from, join(temporaryFolder(), "site"))).toThrow("link.txt is not a plain file.");
  });

  test("the output folder would overwrite them", () => {
    const from = temporaryFolder(shards);
    for (const out of [from, join(from, "shard-1"), join(from, "..")])
      expect(() => mergeShards(from, out)).toThrow("Name another folder with OUT.");
    expect(readFileSync(join(from, "shard-1/index.html"), "utf8")).toBe("Home");
  });
});

test.each(["", "2", "0/2", "3/2", "1/257", "a/b", "1/2/3", "-1/2", "1.5/2"])(
  "refuses “%s” as the name of a shard",
  (name) => {
    expect(() => shardNamed(name)).toThrow(`“${name}” names no shard.`);
  },
);

test("reads 2/5 as the second of five", () => {
  expect(shardNamed("2/5")).toEqual({ number: 2, of: 5 });
});

test("advises another host for a site that is too large for GitHub Pages", () => {
  const [fits] = [sizeLines({ shards: 2, files: 1_000, bytes: 1_000_000_000 }, "dist")];
  expect(fits).toEqual(["The site is in dist: 1,000 files of 2 shards, 1,000 MB."]);
  expect(sizeLines({ shards: 1, files: 1, bytes: 0 }, "dist")).toEqual([
    "The site is in dist: 1 file of 1 shard, 0 MB.",
  ]);
  expect(sizeLines({ shards: 4, files: 90_000, bytes: 1_600_000_000 }, "dist").at(-1)).toContain("another static host");
});
