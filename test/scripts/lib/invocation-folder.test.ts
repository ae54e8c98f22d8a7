import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { root } from "../../../scripts/lib/root.ts";
import { base } from "../../helpers/catalogues.ts";
import { command } from "../../helpers/command.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

/** The environment that npm sets for a script of package.json that runs in a folder. */
function npmEnvironment(line: string, folder: string): Record<string, string> {
  return { INIT_CWD: folder, npm_lifecycle_script: line };
}

describe("a path argument of a command", () => {
  test("is relative to the folder in which npm was started", async () => {
    const folder = temporaryFolder({ ...base, "publiccode.yml": "publiccodeYmlVersion: soon\n" });
    const args = ["publiccode.yml", "--authority", "camden", "--catalogue", "."];
    const { output } = await command("scripts/import.ts", npmEnvironment("node scripts/import.ts", folder), args);
    expect(output).toContain("The file has no “name”. Give the entry one.");
  });

  test("is printed relative to that folder", async () => {
    const folder = temporaryFolder({ "catalogue/camden/products/Open Play.yml": "name: Open Play\n" });
    const line = "node --import ./scripts/bundle/keep-compiled.mjs scripts/validate.ts";
    const args = ["--catalogue", "catalogue"];
    const { output } = await command("scripts/validate.ts", npmEnvironment(line, folder), args);
    expect(output).toContain("error catalogue/camden/products/Open Play.yml:");
  });

  test("is relative to the working directory if another program started the command", async () => {
    const environment = npmEnvironment("npm run check && vitest run", temporaryFolder());
    const { output } = await command("scripts/validate.ts", environment, ["--catalogue", "no-such-folder"]);
    expect(output).toContain(`There is no folder ${join(root, "no-such-folder")}.`);
  });
});
