import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, afterEach, describe, expect, test } from "vitest";

import { entriesOfKind, inspect, type Inspection, kindNames } from "../../../schemas/index.ts";
import { diskSource } from "../../../schemas/reading/disk.ts";
import { isAboutValues } from "../../../schemas/rules/findings.ts";
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

/** The cache of the unchanged entries. */
let stored: Buffer | undefined;

/** Returns a new cache file with the unchanged entries, and its content. */
async function start(): Promise<{ kept: string; stored: Buffer }> {
  const kept = join(temporaryFolder({ "kept/entries.json": stored ?? "" }), "kept/entries.json");
  if (!stored) await inspectWith(kept);
  stored ??= readFileSync(kept);
  return { kept, stored };
}

/** Inspects the catalogue with the cache, and returns the number of cache hits. */
async function inspectWith(kept: string, on = day): Promise<{ found: Inspection; recalled: number }> {
  const { catalogue } = work;
  const { unchanged } = await changesSince(catalogue, "HEAD");
  const cache = EntryCache.open(kept, { markdown: false });
  const listed = Array.from(cache.restore(diskSource(catalogue), unchanged, on).files());
  const found = inspect({ files: () => listed }, on);
  cache.save(found, unchanged, on);
  return { found, recalled: listed.filter(({ known }) => known !== undefined).length };
}

/** What is said of a catalogue: everything but the Markdown of its entries, which is not kept and which no rule reads. */
function said({ problems, counts, partialEntries }: Inspection): object {
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

describe("what was read before need not be read again", () => {
  test("and the answer is the same", async () => {
    const { kept } = await start();

    const { found, recalled } = await inspectWith(kept);

    expect(recalled).toBe(520);
    expect(said(found)).toEqual(said(inspectWithout()));
    expect(found.problems).not.toEqual([]);
  });

  test("but for what has changed since, whether or not it is committed", async () => {
    const { kept } = await start();
    work.write({ [product]: `${files[product] ?? ""}stage: lvie\n` });

    const before = await inspectWith(kept);
    expect(before.recalled).toBe(519);
    expect(said(before.found)).toEqual(said(inspectWithout()));

    work.commit("A slip");
    const after = await inspectWith(kept);
    expect(after.recalled).toBe(519);
    expect(said(after.found)).toEqual(said(inspectWithout()));
  });

  test("but for files of whose text something is said, though they are valid", async () => {
    const [cut = "", table = ""] = Object.keys(files).filter(
      (path) => path.includes("/standards/") && !files[path]?.includes("procurement"),
    );
    work.write({
      [cut]: (files[cut] ?? "").replace(/^name: .*/m, "name: Tool #2"),
      [table]: `${files[table] ?? ""}procurement: "| a | b |\\n|---|---|"\n`,
    });
    work.commit("Two texts of which something is said");
    const kept = join(temporaryFolder(), "kept/entries.json");
    await inspectWith(kept);

    const { found, recalled } = await inspectWith(kept);

    expect(recalled).toBe(518);
    expect(said(found)).toEqual(said(inspectWithout()));
    expect(found.problems).toContainEqual(expect.objectContaining({ rule: "text-after-hash", file: cut }));
    expect(found.problems).toContainEqual(expect.objectContaining({ rule: "markdown-table", file: table }));
  });

  test("and an entry that has moved is another entry", async () => {
    const { kept } = await start();
    work.write({ [product]: null, [product.replace(/^[^/]+/, "elsewhere")]: files[product] ?? "" });
    work.commit("Moved");

    const { found, recalled } = await inspectWith(kept);

    expect(recalled).toBe(519);
    expect(said(found)).toEqual(said(inspectWithout()));
  });
});

test("a cache that is damaged never makes a difference, and is written again", async () => {
  const { kept, stored } = await start();
  const without = said(inspectWithout());
  const damages: Readonly<Record<string, (stored: string) => string>> = {
    "is empty": () => "",
    "is no cache": () => "Nothing here\n[]",
    "was cut short": (text) => text.slice(0, text.length / 2),
    "has a letter too many": (text) => text.replace('"name":"', '"name":"X'),
    "was made with another version of the model": (text) => text.replace(/^\w/, "-"),
  };
  for (const [which, damage] of Object.entries(damages)) {
    writeFileSync(kept, damage(stored.toString()));

    const { found, recalled } = await inspectWith(kept);

    expect.soft(recalled, `nothing is recalled from one that ${which}`).toBe(0);
    expect.soft(said(found), `the answer is the same with one that ${which}`).toEqual(without);
    expect.soft(readFileSync(kept), `one that ${which} is written again`).toEqual(stored);
  }

  rmSync(join(kept, ".."), { recursive: true });
  writeFileSync(join(kept, ".."), "A file where the folder should be");

  const { found, recalled } = await inspectWith(kept);

  expect.soft(recalled, "nothing is recalled from one that is not there").toBe(0);
  expect.soft(said(found), "the answer is the same with one that cannot be written").toEqual(without);
  expect.soft(existsSync(kept)).toBe(false);
});

describe("a full validation reads no file again that is as it was", () => {
  const folder = work.catalogue;

  /** Inspects the folder with what was kept, and says how many of its files were recalled. */
  function inspectAgain(kept?: string, on = day): { found: Inspection; recalled: number } {
    const { source, save } = cachedSource(diskSource(folder), kept, on);
    const found = inspect(source, on);
    save(found);
    return { found, recalled: [...source.files()].filter(({ known }) => known !== undefined).length };
  }

  /** Everything that an inspection says, with the order of fields and the text of each file. */
  function whole({ problems, counts, partialEntries, catalogue }: Inspection): string {
    const entries = kindNames.flatMap((kind) =>
      Array.from(entriesOfKind(catalogue, kind), ({ data, file, text }) => ({ data, file, text })),
    );
    return JSON.stringify({ problems, counts, partialEntries, entries });
  }

  test("and says the very same, Markdown included", () => {
    const kept = join(temporaryFolder(), "entries");

    expect(inspectAgain(kept).recalled).toBe(0);
    const { found, recalled } = inspectAgain(kept);

    expect(recalled).toBe(520);
    expect(whole(found)).toBe(whole(inspect(diskSource(folder), day)));
    expect(found.problems).not.toEqual([]);
  });

  test("but reads a changed one, though its time and size are the same", () => {
    const kept = join(temporaryFolder(), "entries");
    inspectAgain(kept);
    const path = join(folder, product);
    const { atime, mtime } = statSync(path);
    writeFileSync(path, (files[product] ?? "").replace("name: ", "nmae: "));
    utimesSync(path, atime, mtime);

    const { found, recalled } = inspectAgain(kept);

    expect(recalled).toBe(519);
    expect(whole(found)).toBe(whole(inspect(diskSource(folder), day)));
    expect(found.problems).toContainEqual(expect.objectContaining({ rule: "unknown-field", file: product }));
  });

  test("and finds anew what entries say of each other", () => {
    const kept = join(temporaryFolder(), "entries");
    inspectAgain(kept);
    const slug = product.replace(/^.*\/|\.yml$/g, "");
    const other = Object.keys(files).find((path) => path.includes("/products/") && path !== product) ?? "";
    rmSync(join(folder, product));
    writeFileSync(join(folder, other), `${files[other] ?? ""}worksWith: [${slug}]\n`);

    const { found } = inspectAgain(kept);

    expect(whole(found)).toBe(whole(inspect(diskSource(folder), day)));
    expect(found.problems).toContainEqual(expect.objectContaining({ rule: "unknown-reference", file: other }));
  });

  test("and asks the rules about single values once a day", () => {
    const wrong = { [product]: (files[product] ?? "").replace(/^summary: .*/m, "summary: Ring 07700 900123.") };
    work.write(wrong);
    const kept = join(temporaryFolder(), "entries");
    const { problems } = inspectAgain(kept).found;
    expect(problems).toContainEqual(expect.objectContaining({ rule: "personal-details", file: product }));

    const { source } = cachedSource(diskSource(folder), kept, day);
    const silent = [...source.files()].filter(({ silentOn }) => silentOn === day).map(({ path }) => path);
    const aboutValues = new Set(problems.filter(({ rule }) => isAboutValues(rule)).map(({ file }) => file));
    expect(silent.length).toBe(520 - aboutValues.size);
    expect(silent.filter((path) => aboutValues.has(path))).toEqual([]);
    expect(inspect(source, day).problems).toEqual(problems);

    // A year before, much of what has happened was still to come.
    const before = "2025-05-01";
    const { found } = inspectAgain(kept, before);
    expect(whole(found)).toBe(whole(inspect(diskSource(folder), before)));
    expect(found.problems).toContainEqual(expect.objectContaining({ rule: "date-order" }));
    expect(whole(inspectAgain(kept, before).found)).toBe(whole(found));
  });

  test("after two runs at once as well", () => {
    const kept = join(temporaryFolder(), "entries");
    const [one, other] = [cachedSource(diskSource(folder), kept, day), cachedSource(diskSource(folder), kept, day)];
    const [first, second] = [inspect(one.source, day), inspect(other.source, day)];
    one.save(first);
    other.save(second);

    expect(inspectAgain(kept).recalled).toBe(520);
    expect(readdirSync(join(kept, ".."))).toEqual(["entries"]);
  });

  test("and without a cache file reads everything", () => {
    const { found, recalled } = inspectAgain();

    expect(recalled).toBe(0);
    expect(whole(found)).toBe(whole(inspect(diskSource(folder), day)));
  });
});
