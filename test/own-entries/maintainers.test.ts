import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { readMaintainers } from "../../scripts/github/kit/deciders.ts";
import { root } from "../../scripts/lib/root.ts";
import { temporaryFolder } from "../helpers/folders.ts";

test("the example in maintainers.yml is valid", () => {
  const list = readFileSync(join(root, ".github/maintainers.yml"), "utf8");
  const [, example = ""] = /^# (maintainers:\n(?:# .+\n)+)/m.exec(list) ?? [];
  const written = temporaryFolder({ "maintainers.yml": example.replace(/^# /gm, "") });
  expect(readMaintainers(join(written, "maintainers.yml"))).toEqual([
    { id: 583_231, login: "octo-council", notify: false },
  ]);
});
