import { expect, test } from "vitest";

import { maxBytes } from "../../../../../schemas/index.ts";
import type { ChangedFile } from "../../../../../scripts/github/gate/facts/files.ts";
import { entriesIn, classify } from "../../../../../scripts/github/gate/report/classify.ts";

const path = "catalogue/camden/products/open-play.yml";
const sha = "c".repeat(40);
const place = { kind: "product", slug: "open-play", authority: "camden" };
const blob = { mode: "100644", type: "blob", sha, size: 10 };

/** Returns the type of a changed file with this entry in the head’s tree. */
function fileTypeOf(found: ChangedFile["found"]): string | undefined {
  const [item] = classify([{ path, removed: false, ...(found ? { found } : {}) }]);
  return item?.type === "entry" ? item.fileType : item?.type;
}

test.each<[string, ChangedFile["found"], string]>([
  ["a plain file", blob, "plain"],
  ["an empty file", { ...blob, size: 0 }, "plain"],
  ["a file of the maximum size", { ...blob, size: maxBytes }, "plain"],
  ["a larger file", { ...blob, size: maxBytes + 1 }, "large"],
  ["a file without a size", { mode: "100644", type: "blob", sha }, "large"],
  ["an executable", { ...blob, mode: "100755" }, "program"],
  ["an executable of more than the maximum size", { ...blob, mode: "100755", size: maxBytes + 1 }, "large"],
  ["a symbolic link", { ...blob, mode: "120000" }, "link"],
  ["a submodule", { mode: "160000", type: "commit", sha }, "link"],
  ["a submodule with the mode of a file", { ...blob, type: "commit" }, "link"],
  ["a folder", { mode: "040000", type: "tree", sha }, "link"],
  ["a file that the tree lacks", undefined, "link"],
])("classifies %s by its tree entry", (_, found, fileType) => {
  expect(fileTypeOf(found)).toBe(fileType);
});

test("classifies every other file as outside, also where an entry was renamed from", () => {
  const classified = classify([
    { path: "README.md", removed: true },
    { path: ".github/workflows/x.yml", removed: false, found: blob },
    { path: "catalogue/README.md", removed: false, found: blob },
    { path: "catalogue/_peers/wales.ndjson", removed: false, found: blob },
    { path: "catalogue/_peers/deep/camden/authority.yml", removed: false, found: blob },
    { path, previous: "notes.md", removed: false, found: blob },
    { path: "catalogue/camden/products/other.yml", removed: true },
  ]);
  expect(classified).toEqual([
    { type: "outside", path: "README.md" },
    { type: "outside", path: ".github/workflows/x.yml" },
    { type: "outside", path: "catalogue/README.md" },
    { type: "outside", path: "catalogue/_peers/wales.ndjson" },
    { type: "outside", path: "catalogue/_peers/deep/camden/authority.yml" },
    { type: "outside", path: "notes.md" },
    { type: "entry", path, file: "camden/products/open-play.yml", place, fileType: "plain", sha },
    {
      type: "removed",
      path: "catalogue/camden/products/other.yml",
      file: "camden/products/other.yml",
      place: { ...place, slug: "other" },
    },
  ]);
  expect(entriesIn(classified).map(({ file }) => file)).toEqual([
    "camden/products/open-play.yml",
    "camden/products/other.yml",
  ]);
});
