import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { root } from "../../../scripts/lib/root.ts";
import { base } from "../../helpers/catalogues.ts";
import { command } from "../../helpers/command.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

/** The environment that npm gives to a line of package.json that somebody runs in a folder. */
function startedBy(line: string, folder: string): Record<string, string> {
  return { INIT_CWD: folder, npm_lifecycle_script: line };
}

describe("a path typed with a command", () => {
  test("is one of the folder where it was typed", async () => {
    const folder = temporaryFolder({ ...base, "publiccode.yml": "publiccodeYmlVersion: soon\n" });
    const args = ["publiccode.yml", "--authority", "camden", "--catalogue", "."];
    const { output } = await command("scripts/import.ts", startedBy("node scripts/import.ts", folder), args);
    expect(output).toContain("The file has no “name”. Give the entry one.");
  });

  test("is shown from there as well", async () => {
    const folder = temporaryFolder({ "catalogue/camden/products/Open Play.yml": "name: Open Play\n" });
    const line = "node --import ./scripts/bundle/keep-compiled.mjs scripts/validate.ts";
    const args = ["--catalogue", "catalogue"];
    const { output } = await command("scripts/validate.ts", startedBy(line, folder), args);
    expect(output).toContain("error catalogue/camden/products/Open Play.yml:");
  });

  test("is one of its own folder where a program that npm runs has started it", async () => {
    const environment = startedBy("npm run check && vitest run", temporaryFolder());
    const { output } = await command("scripts/validate.ts", environment, ["--catalogue", "no-such-folder"]);
    expect(output).toContain(`There is no folder ${join(root, "no-such-folder")}.`);
  });
});
