import { join } from "node:path";

import { expect, test } from "vitest";

import { inspect } from "../../schemas/index.ts";
import { diskSource } from "../../schemas/reading/disk.ts";
import { today } from "../../scripts/lib/folder.ts";
import { root } from "../../scripts/lib/root.ts";

test("npm run validate finds no error in this catalogue", () => {
  const { problems } = inspect(diskSource(join(root, "catalogue")), today());
  const errors = problems.filter(({ severity }) => severity === "error");
  expect(errors.map(({ file, message }) => `${file}: ${message}`)).toEqual([]);
});
