import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, afterEach, describe, expect, test } from "vitest";

import { entriesOfKind, inspect, type Inspection, kindNames } from "../../../schemas/index.ts";
import { isAboutValues } from "../../../schemas/inspection/findings.ts";
import { diskSource } from "../../../schemas/reading/disk.ts";
import { generate } from "../../../scripts/bench/generate.ts";
import { EntryCache, cachedSource } from "../../../scripts/lib/entry-cache.ts";
import { changesSince } from "../../../scripts/lib/git.ts";
import { temporaryFolder } from "../../helpers/folders.ts";
import { repository } from "../../helpers/repository.ts";

const day = "2026-05-01";
const files = generate(520, day);
const [product = ""] = Object.keys(files).filter((path) => path.includes("/products/"));

// One repository for all tests, because creating one takes longer than any test.
const work = repository(files, afterAll);
afterEach(() => {
  work.git("reset", "--quiet", "--hard", "start");
});

/** The content of a cache file with the unchanged entries. */
let stored: Buffer | undefined;

/** Returns a new cache file with the unchanged entries, and its content. */
async function newCache(): Promise<{ cacheFile: string; stored: Buffer }> {
  const cacheFile = join(temporaryFolder({ "kept/entries.json": stored ?? "" }), "kept/entries.json");
  if (!stored) await inspectWith(cacheFile);
  stored ??= readFileSync(cacheFile);
  return { cacheFile, stored };
}

/** Inspects the catalogue with the cache, and returns the number of cache hits. */
async function inspectWith(cacheFile: string, on = day): Promise<{ found: Inspection; hits: number }> {
  const { catalogue } = work;
  const { unchanged } = await changesSince(catalogue, "HEAD");
  const cache = EntryCache.open(cacheFile, { markdown: false });
  const listed = Array.from(cache.restore(diskSource(catalogue), unchanged, on).files());
  const found = inspect({ files: () => listed }, on);
  cache.save(found, unchanged, on);
  return { found, hits: listed.filter(({ known }) => known !== undefined).length };
}

/** The result of an inspection without the Markdown of entries, which the cache does not keep and no rule reads. */
function resultOf({ problems, counts, partialEntries }: Inspection): object {
  const fields = partialEntries.map(({ data, ...place }) => ({
    ...place,
    ...data,
    description: undefined,
    procurement: undefined,
  }));
  return { problems, counts, fields };
}

function inspectWithout(): Inspection {
  return inspect(diskSource(work.catalogue), day);
}

describe("a validation with --changed", () => {
  test("has the same result with cached entries", async () => {
    const { cacheFile } = await newCache();

    const { found, hits } = await inspectWith(cacheFile);

    expect(hits).toBe(520);
    expect(resultOf(found)).toEqual(resultOf(inspectWithout()));
    expect(found.problems).not.toEqual([]);
  });

  test("reads changed entries again, committed or not", async () => {
    const { cacheFile } = await newCache();
    work.write({ [product]: `${files[product] ?? ""}stage: lvie\n` });

    const before = await inspectWith(cacheFile);
    expect(before.hits).toBe(519);
    expect(resultOf(before.found)).toEqual(resultOf(inspectWithout()));

    work.commit("A typo");
    const after = await inspectWith(cacheFile);
    expect(after.hits).toBe(519);
    expect(resultOf(after.found)).toEqual(resultOf(inspectWithout()));
  });

  test("reads valid entries with problems in their text again", async () => {
    const [cut = "", table = ""] = Object.keys(files).filter(
      (path) => path.includes("/standards/") && !files[path]?.includes("procurement"),
    );
    work.write({
      [cut]: (files[cut] ?? "").replace(/^name: .*/m, "name: Tool #2"),
      [table]: `${files[table] ?? ""}procurement: "| a | b |\\n|---|---|"\n`,
    });
    work.commit("Two texts with problems");
    const cacheFile = join(temporaryFolder(), "kept/entries.json");
    await inspectWith(cacheFile);

    const { found, hits } = await inspectWith(cacheFile);

    expect(hits).toBe(518);
    expect(resultOf(found)).toEqual(resultOf(inspectWithout()));
    expect(found.problems).toContainEqual(expect.objectContaining({ rule: "text-after-hash", file: cut }));
    expect(found.problems).toContainEqual(expect.objectContaining({ rule: "markdown-table", file: table }));
  });

  test("reads a moved entry again", async () => {
    const { cacheFile } = await newCache();
    work.write({ [product]: null, [product.replace(/^[^/]+/, "elsewhere")]: files[product] ?? "" });
    work.commit("Moved");

    const { found, hits } = await inspectWith(cacheFile);

    expect(hits).toBe(519);
    expect(resultOf(found)).toEqual(resultOf(inspectWithout()));
  });
});

test("a damaged cache never changes the result, and is rewritten", async () => {
  const { cacheFile, stored } = await newCache();
  const without = resultOf(inspectWithout());
  const damages: Readonly<Record<string, (stored: string) => string>> = {
    "is empty": () => "",
    "is not a cache": () => "Nothing here\n[]",
    "is truncated": (text) => text.slice(0, text.length / 2),
    "has one letter too many": (text) => text.replace('"name":"', '"name":"X'),
    "is of another version of the model": (text) => text.replace(/^\w/, "-"),
  };
  for (const [which, damage] of Object.entries(damages)) {
    writeFileSync(cacheFile, damage(stored.toString()));

    const { found, hits } = await inspectWith(cacheFile);

    expect.soft(hits, `hits of a cache that ${which}`).toBe(0);
    expect.soft(resultOf(found), `result with a cache that ${which}`).toEqual(without);
    expect.soft(readFileSync(cacheFile), `content after a cache that ${which}`).toEqual(stored);
  }

  rmSync(join(cacheFile, ".."), { recursive: true });
  writeFileSync(join(cacheFile, ".."), "A file where the folder should be");

  const { found, hits } = await inspectWith(cacheFile);

  expect.soft(hits, "hits without a cache").toBe(0);
  expect.soft(resultOf(found), "result with a cache that cannot be written").toEqual(without);
  expect.soft(existsSync(cacheFile)).toBe(false);
});

describe("a full validation", () => {
  const folder = work.catalogue;

  /** Inspects the folder with the cache, and returns the number of cache hits. */
  function inspectAgain(cacheFile?: string, on = day): { found: Inspection; hits: number } {
    const { source, save } = cachedSource(diskSource(folder), cacheFile, on);
    const found = inspect(source, on);
    save(found);
    return { found, hits: [...source.files()].filter(({ known }) => known !== undefined).length };
  }

  /** The whole result of an inspection, with the order of fields and the text of each file. */
  function whole({ problems, counts, partialEntries, catalogue }: Inspection): string {
    const entries = kindNames.flatMap((kind) =>
      Array.from(entriesOfKind(catalogue, kind), ({ data, file, text }) => ({ data, file, text })),
    );
    return JSON.stringify({ problems, counts, partialEntries, entries });
  }

  test("has the same result with cached entries, Markdown included", () => {
    const cacheFile = join(temporaryFolder(), "entries");

    expect(inspectAgain(cacheFile).hits).toBe(0);
    const { found, hits } = inspectAgain(cacheFile);

    expect(hits).toBe(520);
    expect(whole(found)).toBe(whole(inspect(diskSource(folder), day)));
    expect(found.problems).not.toEqual([]);
  });

  test("reads a changed file again, even with the same time and size", () => {
    const cacheFile = join(temporaryFolder(), "entries");
    inspectAgain(cacheFile);
    const path = join(folder, product);
    const { atime, mtime } = statSync(path);
    writeFileSync(path, (files[product] ?? "").replace("name: ", "nmae: "));
    utimesSync(path, atime, mtime);

    const { found, hits } = inspectAgain(cacheFile);

    expect(hits).toBe(519);
    expect(whole(found)).toBe(whole(inspect(diskSource(folder), day)));
    expect(found.problems).toContainEqual(expect.objectContaining({ rule: "unknown-field", file: product }));
  });

  test("checks references between cached entries again", () => {
    const cacheFile = join(temporaryFolder(), "entries");
    inspectAgain(cacheFile);
    const slug = product.replace(/^.*\/|\.yml$/g, "");
    const other = Object.keys(files).find((path) => path.includes("/products/") && path !== product) ?? "";
    rmSync(join(folder, product));
    writeFileSync(join(folder, other), `${files[other] ?? ""}worksWith: [${slug}]\n`);

    const { found } = inspectAgain(cacheFile);

    expect(whole(found)).toBe(whole(inspect(diskSource(folder), day)));
    expect(found.problems).toContainEqual(expect.objectContaining({ rule: "unknown-reference", file: other }));
  });

  test("runs the rules about single values once a day", () => {
    const wrong = { [product]: (files[product] ?? "").replace(/^summary: .*/m, "summary: Ring 07700 900123.") };
    work.write(wrong);
    const cacheFile = join(temporaryFolder(), "entries");
    const { problems } = inspectAgain(cacheFile).found;
    expect(problems).toContainEqual(expect.objectContaining({ rule: "personal-details", file: product }));

    const { source } = cachedSource(diskSource(folder), cacheFile, day);
    const silent = [...source.files()].filter(({ silentOn }) => silentOn === day).map(({ path }) => path);
    const aboutValues = new Set(problems.filter(({ rule }) => isAboutValues(rule)).map(({ file }) => file));
    expect(silent.length).toBe(520 - aboutValues.size);
    expect(silent.filter((path) => aboutValues.has(path))).toEqual([]);
    expect(inspect(source, day).problems).toEqual(problems);

    // A year earlier, many dates were in the future.
    const before = "2025-05-01";
    const { found } = inspectAgain(cacheFile, before);
    expect(whole(found)).toBe(whole(inspect(diskSource(folder), before)));
    expect(found.problems).toContainEqual(expect.objectContaining({ rule: "date-order" }));
    expect(whole(inspectAgain(cacheFile, before).found)).toBe(whole(found));
  });

  test("uses the cache of two concurrent runs", () => {
    const cacheFile = join(temporaryFolder(), "entries");
    const [one, other] = [
      cachedSource(diskSource(folder), cacheFile, day),
      cachedSource(diskSource(folder), cacheFile, day),
    ];
    const [first, second] = [inspect(one.source, day), inspect(other.source, day)];
    one.save(first);
    other.save(second);

    expect(inspectAgain(cacheFile).hits).toBe(520);
    expect(readdirSync(join(cacheFile, ".."))).toEqual(["entries"]);
  });

  test("reads everything without a cache file", () => {
    const { found, hits } = inspectAgain();

    expect(hits).toBe(0);
    expect(whole(found)).toBe(whole(inspect(diskSource(folder), day)));
  });
});
