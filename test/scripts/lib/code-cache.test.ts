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
  cacheCode(code, "sum", parts());
});

/** Folders as a build has them. */
function parts(): Record<string, string> {
  return {
    rendering: temporaryFolder({ "pages.mjs": "export {};\n", "chunks/page.1.mjs": "" }),
    assets: temporaryFolder({ "style.1.css": "a{}" }),
  };
}

test("code that a build has kept is used again", () => {
  expect(isCached(code)).toBe(true);
  expect(isCached(join(place, "other"))).toBe(false);
});

test("of two builds that keep the same at once, the first has kept it", () => {
  cacheCode(code, "sum", { ...parts(), assets: temporaryFolder({}) });
  expect(readdirSync(place)).toEqual(["code"]);
  expect(existsSync(join(code, "assets/style.1.css"))).toBe(true);
});

test.each([
  ["a file was written to", "assets/style.1.css", "b{}"],
  ["a file is gone", "rendering/pages.mjs", undefined],
  ["what was written down is cut off", "note.json", '{ "sum": "1", "fi'],
  ["nothing was written down", "note.json", undefined],
])("not where %s: then it is taken away, and made again", (_, path, content) => {
  rmSync(join(code, path));
  if (content !== undefined) writeFiles(code, { [path]: content });
  expect(isCached(code)).toBe(false);
  expect(existsSync(code)).toBe(false);
});

test("code is there for a day after it was last used, and so is what a build that was broken off has left", () => {
  const [used, unused, draft] = [code, join(place, "unused"), join(place, "code.4711")];
  cacheCode(unused, "sum", parts());
  writeFiles(draft, { "rendering/pages.mjs": "" });
  const longAgo = new Date(Date.now() - 2 * 86_400_000);
  for (const folder of [used, unused, draft]) utimesSync(folder, longAgo, longAgo);
  expect(isCached(used)).toBe(true);
  evictOldCode(used);
  expect([used, unused, draft].map((folder) => existsSync(folder))).toEqual([true, false, false]);
});

test("the code of a build stays whatever the clock says, and a build that has kept none takes nothing away", () => {
  utimesSync(code, 0, 0);
  evictOldCode(code);
  evictOldCode(join(place, "nowhere"));
  expect(existsSync(code)).toBe(true);
});
