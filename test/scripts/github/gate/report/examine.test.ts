import { expect, test } from "vitest";

import { memorySource } from "../../../../../schemas/index.ts";
import type { ChangedFile } from "../../../../../scripts/github/gate/facts/files.ts";
import { classify } from "../../../../../scripts/github/gate/report/classify.ts";
import { examine } from "../../../../../scripts/github/gate/report/examine.ts";
import { base, today } from "../../../../helpers/catalogues.ts";

test.each(["constructor", "toString", "__proto__"])(
  "refuses a file named %s, like a property of every object, when the main branch has moved on",
  (name) => {
    const file: ChangedFile = {
      path: `catalogue/${name}`,
      removed: false,
      found: { type: "blob", mode: "100644", size: 0, sha: "c".repeat(40) },
    };
    const report = examine(
      {
        ...{ number: 1, head: "a".repeat(40), base: "b".repeat(40), files: 1 },
        classified: classify([file]),
        contents: new Map([[name, new Uint8Array()]]),
        atMergeBase: new Map(),
      },
      memorySource(base),
      today,
    );

    expect(report.problems.map(({ rule, file: at }) => [rule, at])).toEqual([["unexpected-file", file.path]]);
    expect(report.stale).toEqual([]);
  },
);
