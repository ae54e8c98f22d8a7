import { expect, test } from "vitest";

import { maxBytes } from "../../../../../schemas/index.ts";
import type { ChangedFile } from "../../../../../scripts/github/gate/facts/files.ts";
import { entriesIn, screen } from "../../../../../scripts/github/gate/report/screen.ts";

const path = "catalogue/camden/products/open-play.yml";
const sha = "c".repeat(40);
const place = { kind: "product", slug: "open-play", authority: "camden" };
const blob = { mode: "100644", type: "blob", sha, size: 10 };

/** What becomes of a file that the head’s tree says this of. */
function soundness(found: ChangedFile["found"]): string | undefined {
  const [item] = screen([{ path, removed: false, ...(found ? { found } : {}) }]);
  return item?.as === "entry" ? item.sound : item?.as;
}

test.each<[string, ChangedFile["found"], string]>([
  ["a plain file", blob, "plain"],
  ["of nothing", { ...blob, size: 0 }, "plain"],
  ["as large as may be", { ...blob, size: maxBytes }, "plain"],
  ["larger than that", { ...blob, size: maxBytes + 1 }, "large"],
  ["of a size that GitHub does not say", { mode: "100644", type: "blob", sha }, "large"],
  ["a program", { ...blob, mode: "100755" }, "program"],
  ["a program larger than may be", { ...blob, mode: "100755", size: maxBytes + 1 }, "large"],
  ["a symbolic link", { ...blob, mode: "120000" }, "link"],
  ["a submodule", { mode: "160000", type: "commit", sha }, "link"],
  ["a submodule that says it is plain", { ...blob, type: "commit" }, "link"],
  ["a folder", { mode: "040000", type: "tree", sha }, "link"],
  ["what the tree does not have", undefined, "link"],
])("%s", (_, found, sound) => {
  expect(soundness(found)).toBe(sound);
});

test("what is no entry is outside, wherever it comes from or goes to", () => {
  const screened = screen([
    { path: "README.md", removed: true },
    { path: ".github/workflows/x.yml", removed: false, found: blob },
    { path: "catalogue/README.md", removed: false, found: blob },
    { path, previous: "notes.md", removed: false, found: blob },
    { path: "catalogue/camden/products/other.yml", removed: true },
  ]);
  expect(screened).toEqual([
    { as: "outside", path: "README.md" },
    { as: "outside", path: ".github/workflows/x.yml" },
    { as: "outside", path: "catalogue/README.md" },
    { as: "outside", path: "notes.md" },
    { as: "entry", path, file: "camden/products/open-play.yml", place, sound: "plain", sha },
    {
      as: "removed",
      path: "catalogue/camden/products/other.yml",
      file: "camden/products/other.yml",
      place: { ...place, slug: "other" },
    },
  ]);
  expect(entriesIn(screened).map(({ file }) => file)).toEqual([
    "camden/products/open-play.yml",
    "camden/products/other.yml",
  ]);
});
