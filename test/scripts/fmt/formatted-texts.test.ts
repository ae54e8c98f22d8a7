import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { FormattedTexts } from "../../../scripts/fmt/formatted-texts.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

const texts = Array.from({ length: 60 }, (_, index) => `name: Tool ${index}\n`);

/** A cache file that knows the texts as products. */
function written(): string {
  const file = join(temporaryFolder(), "formatted");
  const first = FormattedTexts.open(file);
  for (const text of texts) first.add("product", text);
  first.save();
  return file;
}

test("a text that was in order is known to the next run, of this form and to the letter", () => {
  const known = FormattedTexts.open(written());

  expect(texts.every((text) => known.has("product", text))).toBe(true);
  expect(known.has("standard", texts[0] ?? "")).toBe(false);
  expect(known.has("product", `${texts[0] ?? ""} `)).toBe(false);
});

test("a text that is gone is forgotten when many new ones come", () => {
  const file = written();
  const second = FormattedTexts.open(file);
  second.has("product", texts[0] ?? "");
  for (const text of texts) second.add("standard", text);
  second.save();

  const third = FormattedTexts.open(file);
  expect(third.has("product", texts[0] ?? "")).toBe(true);
  expect(third.has("product", texts[1] ?? "")).toBe(false);
  expect(third.has("standard", texts[1] ?? "")).toBe(true);
});

test("a damaged cache and a missing one know nothing", () => {
  const file = written();
  writeFileSync(file, readFileSync(file, "utf8").replace("product", "standard"));

  expect(FormattedTexts.open(file).has("standard", texts[0] ?? "")).toBe(false);
  expect(FormattedTexts.open(undefined).has("product", texts[0] ?? "")).toBe(false);
});
