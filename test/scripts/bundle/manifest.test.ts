import { statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { currentManifest, manifestIn, stampOf } from "../../../scripts/bundle/manifest.ts";
import { root } from "../../../scripts/lib/root.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

const bundle = "bundles-1/validate.js";

/** A folder with bundles that are current. */
function made(): { own: string; source: string } {
  const sources = temporaryFolder({ "rule.ts": "Look" });
  const own = temporaryFolder({ [bundle]: "Looked" });
  const source = join(sources, "rule.ts");
  const files = [source, join(own, bundle)].map(stampOf);
  writeFileSync(manifestIn(own), JSON.stringify({ node: process.version, root, folder: "bundles-1", files }));
  return { own, source };
}

test("bundles of sources that are as they were are current", () => {
  expect(currentManifest(made().own)?.folder).toBe("bundles-1");
});

test.each([
  ["a source", (_: string, source: string) => source],
  ["a bundle", (own: string) => join(own, bundle)],
])("they are not when %s has changed, even if its time and size say otherwise", (_, which) => {
  const { own, source } = made();
  const path = which(own, source);
  const { atime, mtime, size } = statSync(path);
  writeFileSync(path, "X".repeat(size));
  utimesSync(path, atime, mtime);

  expect(currentManifest(own)).toBeUndefined();
});

test("they are not in a copy of the clone, whose bundles read and write the files of the first one", () => {
  expect(currentManifest(made().own, `${root}-copy`)).toBeUndefined();
});

test("they are not for another Node", () => {
  const { own, source } = made();
  const manifest = { node: "v1.0.0", root, folder: "bundles-1", files: [stampOf(source)] };
  writeFileSync(manifestIn(own), JSON.stringify(manifest));

  expect(currentManifest(own)).toBeUndefined();
});

test.each(["", "{", "[]", "null", '{"node":1}'])("a damaged manifest, %j, leads nowhere", (text) => {
  const own = temporaryFolder();
  writeFileSync(manifestIn(own), text);

  expect(currentManifest(own)).toBeUndefined();
});
