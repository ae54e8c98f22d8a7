import { statSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { fileChangesText, writeGenerated } from "../../../scripts/lib/generated-files.ts";
import { filesIn } from "../../helpers/files-in.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

const files = new Map([
  ["forms/product.yml", "name: New\n"],
  ["forms/standard.yml", "name: Same\n"],
  ["settings.json", "{}\n"],
]);

test("writes and deletes only files that differ, and lists each in a line", () => {
  const folder = temporaryFolder({
    "forms/product.yml": "name: Old\n",
    "forms/standard.yml": "name: Same\n",
    "forms/gone.yml": "name: Gone\n",
    "kept.txt": "Mine\n",
  });
  const before = statSync(join(folder, "forms/standard.yml")).ino;

  expect(fileChangesText([writeGenerated(folder, files, ["forms"])])).toBe(
    "forms/product.yml\nsettings.json\nforms/gone.yml (deleted)\n3 files changed.\n",
  );
  expect(filesIn(folder)).toEqual({ ...Object.fromEntries(files), "kept.txt": "Mine\n" });
  expect(statSync(join(folder, "forms/standard.yml")).ino).toBe(before);
});

test("says that no file changed", () => {
  const folder = temporaryFolder(Object.fromEntries(files));
  expect(fileChangesText([writeGenerated(folder, files, ["forms"]), { written: [], deleted: [] }])).toBe(
    "0 files changed.\n",
  );
});
