import { existsSync, readdirSync, rmSync, utimesSync } from "node:fs";
import { join } from "node:path";

import { beforeEach, expect, test } from "vitest";

import { evictOldCode, isCached } from "../../../scripts/lib/code-cache.ts";
import { cacheCode } from "../../../site/integrations/pages/site-code.ts";
import { temporaryFolder, writeFiles } from "../../helpers/folders.ts";

let place: string;
let code: string;

beforeEach(() => {
  place = temporaryFolder();
  code = join(place, "code");
  cacheCode(code, "sum", compiled());
});

/** The folders of compiled code that a build caches. */
function compiled(): Record<string, string> {
  return {
    rendering: temporaryFolder({ "pages.mjs": "export {};\n", "chunks/page.1.mjs": "" }),
    assets: temporaryFolder({ "style.1.css": "a{}" }),
  };
}

test("code that a build cached is found again", () => {
  expect(isCached(code)).toBe(true);
  expect(isCached(join(place, "other"))).toBe(false);
});

test("of two concurrent builds of the same code, the first one’s stays", () => {
  cacheCode(code, "sum", { ...compiled(), assets: temporaryFolder({}) });
  expect(readdirSync(place)).toEqual(["code"]);
  expect(existsSync(join(code, "assets/style.1.css"))).toBe(true);
});

test.each([
  ["a file has changed", "assets/style.1.css", "b{}"],
  ["a file is missing", "rendering/pages.mjs", undefined],
  ["its record is truncated", "note.json", '{ "sum": "1", "fi'],
  ["its record is missing", "note.json", undefined],
])("cached code is deleted, and not used, if %s", (_, path, content) => {
  rmSync(join(code, path));
  if (content !== undefined) writeFiles(code, { [path]: content });
  expect(isCached(code)).toBe(false);
  expect(existsSync(code)).toBe(false);
});

test("code unused for a day is evicted, including that of an interrupted build", () => {
  const [used, unused, unfinished] = [code, join(place, "unused"), join(place, "code.4711")];
  cacheCode(unused, "sum", compiled());
  writeFiles(unfinished, { "rendering/pages.mjs": "" });
  const longAgo = new Date(Date.now() - 2 * 86_400_000);
  for (const folder of [used, unused, unfinished]) utimesSync(folder, longAgo, longAgo);
  expect(isCached(used)).toBe(true);
  evictOldCode(used);
  expect([used, unused, unfinished].map((folder) => existsSync(folder))).toEqual([true, false, false]);
});

test("a build never evicts its own code, and evicts nothing if it has cached none", () => {
  utimesSync(code, 0, 0);
  evictOldCode(code);
  evictOldCode(join(place, "nowhere"));
  expect(existsSync(code)).toBe(true);
});
