import { join } from "node:path";

import { expect, test } from "vitest";

import { inspect } from "../schemas/index.ts";
import { diskSource } from "../schemas/reading/disk.ts";
import { today } from "../scripts/lib/folder.ts";
import { root } from "../scripts/lib/root.ts";
import { positionsOf } from "./helpers/catalogues.ts";

test("this catalogue has no errors", () => {
  const { problems, counts } = inspect(diskSource(join(root, "catalogue")), today());

  expect(positionsOf(problems.filter(({ severity }) => severity === "error"))).toEqual([]);
  expect(counts.entries).toBe(counts.files);
});
