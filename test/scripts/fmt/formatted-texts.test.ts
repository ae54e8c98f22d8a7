import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { FormattedTexts } from "../../../scripts/fmt/formatted-texts.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

const texts = Array.from({ length: 60 }, (_, index) => `name: Tool ${index}\n`);

/** A cache file with the texts as formatted products. */
function cacheFile(): string {
  const file = join(temporaryFolder(), "formatted");
  const first = FormattedTexts.open(file);
  for (const text of texts) first.add("product", text);
  first.save();
  return file;
}

test("the next run finds a formatted text, for the same kind and byte for byte", () => {
  const known = FormattedTexts.open(cacheFile());

  expect(texts.every((text) => known.has("product", text))).toBe(true);
  expect(known.has("standard", texts[0] ?? "")).toBe(false);
  expect(known.has("product", `${texts[0] ?? ""} `)).toBe(false);
});

test("an unused text is dropped when many new ones are added", () => {
  const file = cacheFile();
  const second = FormattedTexts.open(file);
  second.has("product", texts[0] ?? "");
  for (const text of texts) second.add("standard", text);
  second.save();

  const third = FormattedTexts.open(file);
  expect(third.has("product", texts[0] ?? "")).toBe(true);
  expect(third.has("product", texts[1] ?? "")).toBe(false);
  expect(third.has("standard", texts[1] ?? "")).toBe(true);
});

test("a damaged or missing cache is empty", () => {
  const file = cacheFile();
  writeFileSync(file, readFileSync(file, "utf8").replace("product", "standard"));

  expect(FormattedTexts.open(file).has("standard", texts[0] ?? "")).toBe(false);
  expect(FormattedTexts.open(undefined).has("product", texts[0] ?? "")).toBe(false);
});
