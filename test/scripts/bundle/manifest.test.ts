import { statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { currentManifest, manifestIn, stampOf } from "../../../scripts/bundle/manifest.ts";
import { root } from "../../../scripts/lib/root.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

const bundle = "bundles-1/validate.js";

/** A folder with current bundles, and the source of one. */
function currentBundles(): { own: string; source: string } {
  const sources = temporaryFolder({ "rule.ts": "Look" });
  const own = temporaryFolder({ [bundle]: "Looked" });
  const source = join(sources, "rule.ts");
  const files = [source, join(own, bundle)].map(stampOf);
  writeFileSync(manifestIn(own), JSON.stringify({ node: process.version, root, folder: "bundles-1", files }));
  return { own, source };
}

test("bundles of unchanged sources are current", () => {
  expect(currentManifest(currentBundles().own)?.folder).toBe("bundles-1");
});

test.each([
  ["a source", (_: string, source: string) => source],
  ["a bundle", (own: string) => join(own, bundle)],
])("bundles are out of date if %s has changed, even with the same time and size", (_, which) => {
  const { own, source } = currentBundles();
  const path = which(own, source);
  const { atime, mtime, size } = statSync(path);
  writeFileSync(path, "X".repeat(size));
  utimesSync(path, atime, mtime);

  expect(currentManifest(own)).toBeUndefined();
});

test("bundles are out of date in a copy of the clone: they read and write the files of the first one", () => {
  expect(currentManifest(currentBundles().own, `${root}-copy`)).toBeUndefined();
});

test("bundles are out of date for another version of Node", () => {
  const { own, source } = currentBundles();
  const manifest = { node: "v1.0.0", root, folder: "bundles-1", files: [stampOf(source)] };
  writeFileSync(manifestIn(own), JSON.stringify(manifest));

  expect(currentManifest(own)).toBeUndefined();
});

test.each(["", "{", "[]", "null", '{"node":1}'])("bundles with a damaged manifest are out of date: %j", (text) => {
  const own = temporaryFolder();
  writeFileSync(manifestIn(own), text);

  expect(currentManifest(own)).toBeUndefined();
});
