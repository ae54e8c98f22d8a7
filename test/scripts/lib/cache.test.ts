import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { inspect, type Inspection } from "../../../schemas/index.ts";
import { diskSource } from "../../../schemas/reading/disk.ts";
import { generate } from "../../../scripts/bench/generate.ts";
import { cacheOf, EntryCache } from "../../../scripts/lib/cache.ts";
import { changesSince } from "../../../scripts/lib/git.ts";
import { type Repository, repository } from "../../helpers/repository.ts";

const day = "2026-05-01";
const files = generate(520, day);
const [product = ""] = Object.keys(files).filter((path) => path.includes("/products/"));

/** A repository, and the file in which its entries are kept, which is there already. */
async function start(): Promise<{ work: Repository; kept: string; stored: Buffer }> {
  const work = repository(files);
  const kept = join(work.folder, "kept/entries.json");
  await inspectWith(kept, work);
  return { work, kept, stored: readFileSync(kept) };
}

/** Inspects the catalogue with what was kept, and says how many of its files need not be read. */
async function inspectWith(kept: string, { catalogue }: Repository): Promise<{ found: Inspection; recalled: number }> {
  const { unchanged } = await changesSince(catalogue, "HEAD");
  const cache = await EntryCache.open(kept);
  const listed = Array.from(cache.recall(diskSource(catalogue), unchanged).files());
  const found = inspect({ files: () => listed }, day);
  cache.keep(found, unchanged);
  return { found, recalled: listed.filter(({ known }) => known !== undefined).length };
}

/** What is said of a catalogue: everything but the Markdown of its entries, which is not kept and which no rule reads. */
function said({ problems, counts, drafts }: Inspection): object {
  const fields = drafts.map(({ data, ...place }) => ({
    ...place,
    ...data,
    description: undefined,
    procurement: undefined,
  }));
  return { problems, counts, fields };
}

function inspectWithout({ catalogue }: Repository): Inspection {
  return inspect(diskSource(catalogue), day);
}

describe("what was read before need not be read again", () => {
  test("and the answer is the same", async () => {
    const { work, kept } = await start();

    const { found, recalled } = await inspectWith(kept, work);

    expect(recalled).toBe(520);
    expect(said(found)).toEqual(said(inspectWithout(work)));
    expect(found.problems).not.toEqual([]);
  });

  test("but for what has changed since, whether or not it is committed", async () => {
    const { work, kept } = await start();
    work.write({ [product]: `${files[product] ?? ""}stage: lvie\n` });

    const before = await inspectWith(kept, work);
    expect(before.recalled).toBe(519);
    expect(said(before.found)).toEqual(said(inspectWithout(work)));

    work.commit("A slip");
    const after = await inspectWith(kept, work);
    expect(after.recalled).toBe(519);
    expect(said(after.found)).toEqual(said(inspectWithout(work)));
  });

  test("but for files of whose text something is said, though they are valid", async () => {
    const [cut = "", table = ""] = Object.keys(files).filter(
      (path) => path.includes("/standards/") && !files[path]?.includes("procurement"),
    );
    const work = repository({
      ...files,
      [cut]: (files[cut] ?? "").replace(/^name: .*/m, "name: Tool #2"),
      [table]: `${files[table] ?? ""}procurement: "| a | b |\\n|---|---|"\n`,
    });
    const kept = join(work.folder, "kept/entries.json");
    await inspectWith(kept, work);

    const { found, recalled } = await inspectWith(kept, work);

    expect(recalled).toBe(518);
    expect(said(found)).toEqual(said(inspectWithout(work)));
    expect(found.problems).toContainEqual(expect.objectContaining({ rule: "text-after-hash", file: cut }));
    expect(found.problems).toContainEqual(expect.objectContaining({ rule: "markdown-table", file: table }));
  });

  test("and an entry that has moved is another entry", async () => {
    const { work, kept } = await start();
    work.write({ [product]: null, [product.replace(/^[^/]+/, "elsewhere")]: files[product] ?? "" });
    work.commit("Moved");

    const { found, recalled } = await inspectWith(kept, work);

    expect(recalled).toBe(519);
    expect(said(found)).toEqual(said(inspectWithout(work)));
  });
});

// One repository for all: making one and reading it takes longer than each of these looks at it.
test("a cache that is damaged never makes a difference, and is written again", async () => {
  const { work, kept, stored } = await start();
  const without = said(inspectWithout(work));
  const damages: Readonly<Record<string, (stored: string) => string>> = {
    "is empty": () => "",
    "is no cache": () => "Nothing here\n[]",
    "was cut short": (text) => text.slice(0, text.length / 2),
    "has a letter too many": (text) => text.replace('"name":"', '"name":"X'),
    "was made with another version of the model": (text) => text.replace(/^\w/, "-"),
  };
  for (const [which, damage] of Object.entries(damages)) {
    writeFileSync(kept, damage(stored.toString()));

    const { found, recalled } = await inspectWith(kept, work);

    expect.soft(recalled, `nothing is recalled from one that ${which}`).toBe(0);
    expect.soft(said(found), `the answer is the same with one that ${which}`).toEqual(without);
    expect.soft(readFileSync(kept), `one that ${which} is written again`).toEqual(stored);
  }

  rmSync(join(kept, ".."), { recursive: true });
  writeFileSync(join(kept, ".."), "A file where the folder should be");

  const { found, recalled } = await inspectWith(kept, work);

  expect.soft(recalled, "nothing is recalled from one that is not there").toBe(0);
  expect.soft(said(found), "the answer is the same with one that cannot be written").toEqual(without);
  expect.soft(existsSync(kept)).toBe(false);
});

test("each catalogue has a cache of its own", () => {
  expect(cacheOf("/a/catalogue")).not.toBe(cacheOf("/b/catalogue"));
});
