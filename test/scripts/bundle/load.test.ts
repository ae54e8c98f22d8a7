import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test, vi } from "vitest";

import { loadCommand } from "../../../scripts/bundle/load.ts";
import { type Manifest, manifestIn, stampOf } from "../../../scripts/bundle/manifest.ts";
import { root } from "../../../scripts/lib/root.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

/** A folder with a bundle of fmt that cannot be mistaken for another, and a manifest. */
function folderWith(manifest: Partial<Manifest>): string {
  const own = temporaryFolder({ "bundles-1/fmt.js": 'throw new Error("The bundle was loaded");' });
  const files = [stampOf(join(own, "bundles-1/fmt.js"))];
  writeFileSync(manifestIn(own), JSON.stringify({ node: process.version, root, files, ...manifest }));
  return own;
}

test("a command comes from its bundle when that is current", async () => {
  const sources = vi.fn(() => Promise.resolve());

  await expect(loadCommand("fmt", sources, folderWith({ folder: "bundles-1" }))).rejects.toThrow("bundle was loaded");
  expect(sources).not.toHaveBeenCalled();
});

test.each([
  ["the sources cannot be bundled", folderWith],
  ["there is no place for a bundle", () => undefined],
])("it comes from the sources when %s", async (_, folder) => {
  const sources = vi.fn(() => Promise.resolve());
  await loadCommand("fmt", sources, folder({}));

  expect(sources).toHaveBeenCalledOnce();
});

test("tests run the sources", async () => {
  const sources = vi.fn(() => Promise.resolve());
  await loadCommand("fmt", sources);

  expect(sources).toHaveBeenCalledOnce();
});
