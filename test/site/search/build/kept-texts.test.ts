import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { keptTextIndex } from "../../../../site/search/build/kept-texts.ts";
import { temporaryFolder } from "../../../helpers/folders.ts";

const records = [
  { url: "/products/a/", content: "ladder" },
  { url: "/products/b/", content: "saw" },
];

test("an index is made once for the same texts", async () => {
  const file = join(temporaryFolder(), "cache/texts");
  const made = await keptTextIndex(records, file);
  expect(new Set(made.ids).size).toBe(2);
  const kept = readFileSync(file);
  expect(await keptTextIndex(records, file)).toEqual(made);
  expect(readFileSync(file).equals(kept)).toBe(true);
});

test("an index is made again for other texts, and where what was kept is broken", async () => {
  const file = join(temporaryFolder(), "texts");
  const made = await keptTextIndex(records, file);
  const other = await keptTextIndex([...records, { url: "/products/c/", content: "hammer" }], file);
  expect(other.ids).toHaveLength(3);
  writeFileSync(file, "broken");
  expect((await keptTextIndex(records, file)).ids).toEqual(made.ids);
});

test("a catalogue without texts needs no index", async () => {
  expect(await keptTextIndex([], join(temporaryFolder(), "texts"))).toEqual({ files: new Map(), ids: [] });
});
