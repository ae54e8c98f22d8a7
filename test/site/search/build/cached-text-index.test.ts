import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { cachedTextIndex } from "../../../../site/search/build/cached-text-index.ts";
import { temporaryFolder } from "../../../helpers/folders.ts";

const texts = { version: "abc", sheets: ["ladderabc_ - sawabc_"] };

test("builds an index once for the same texts", async () => {
  const file = join(temporaryFolder(), "cache/texts");
  const made = await cachedTextIndex(texts, file);
  expect(made).toMatchObject({ version: "abc" });
  const kept = readFileSync(file);
  expect(await cachedTextIndex(texts, file)).toEqual(made);
  expect(readFileSync(file).equals(kept)).toBe(true);
});

test("builds an index again for other texts, and if the cache is invalid", async () => {
  const file = join(temporaryFolder(), "texts");
  const made = await cachedTextIndex(texts, file);
  const other = await cachedTextIndex({ ...texts, sheets: ["ladderabc_ hammerabc_ sawabc_"] }, file);
  expect(other.files).not.toEqual(made.files);
  writeFileSync(file, "broken");
  expect(await cachedTextIndex(texts, file)).toEqual(made);
});

test("makes an empty index without texts", async () => {
  const none = { version: "abc", sheets: [] };
  expect(await cachedTextIndex(none, join(temporaryFolder(), "texts"))).toEqual({ version: "abc", files: new Map() });
});
