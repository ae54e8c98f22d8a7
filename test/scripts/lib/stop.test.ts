import { expect, test } from "vitest";

import { entry } from "../../helpers/catalogues.ts";
import { start } from "../../helpers/command.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

test("a command whose reader has read enough ends with its own exit code and without a trace", async () => {
  // More problems than a pipe holds.
  const names = Array.from({ length: 500 }, (_, index) => `camden/products/product-${index}.yml`);
  const catalogue = temporaryFolder({
    "camden/authority.yml": entry("Camden"),
    ...Object.fromEntries(names.map((name) => [name, entry("Open Play", "licnces: {}\n")])),
  });
  const child = start("scripts/validate.ts", { CATALOGUE: catalogue });
  child.stdout?.once("data", () => child.stdout?.destroy());
  let errors = "";
  child.stderr?.on("data", (part) => (errors += String(part)));
  const code = await new Promise((resolve) => child.once("close", resolve));
  expect([code, errors]).toEqual([1, ""]);
});
