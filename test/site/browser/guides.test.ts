import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { visit } from "../../helpers/browser.ts";

const folder = join(import.meta.dirname, "../../../site/guides");

/** The examples of several lines in each guide that has any. */
const guides = readdirSync(folder)
  .filter((file) => file.endsWith(".mdx"))
  .map((file) => {
    const examples = readFileSync(join(folder, file), "utf8").matchAll(/`([^`]*\n +[^`]*)`/g);
    return { guide: file.replace(".mdx", ""), examples: Array.from(examples, ([, text]) => text) };
  })
  .filter(({ examples }) => examples.length > 0);

test.each(guides)("the examples in the guide “$guide” are indented as in a file", async ({ guide, examples }) => {
  const page = await visit(`/guides/${guide}/`);
  const shown = await page.locator("pre.yaml").evaluateAll((all) => all.map(({ textContent }) => textContent));
  expect(shown).toEqual(expect.arrayContaining(examples));
});
