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
    expect(output).toContain("No “name” could be taken from the file. Give the entry one.");
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

  test("is relative to that folder in an environment variable too", async () => {
    const folder = temporaryFolder({ "catalogue/camden/authority.yml": "" });
    const environment = { ...npmEnvironment("node scripts/build.ts", folder), CATALOGUE: "catalogue" };
    const { output } = await command("scripts/build.ts", { ...environment, OUT: "." });
    expect(output).toContain(`The site cannot be written to ${folder}: that folder holds ${join(folder, "catalogue")}`);
    const { output: about } = await command("scripts/build.ts", { ...environment, OUT: "site", CACHE: "site/cache" });
    const cache = join(folder, "site/cache");
    expect(about).toContain(
      `The cache cannot be in ${cache}: that folder is part of the site in ${join(folder, "site")}`,
    );
  });
});

test.each([
  ["fmt", "check", "true"],
  ["migrate", "dry_run", "true"],
  ["validate", "catalogue", "../other"],
])("npm run %s changes and checks nothing where npm kept an option, for want of “--”", async (name, kept, value) => {
  const folder = temporaryFolder({ "catalogue/camden/authority.yml": "summary: It is a council.\nname: Camden\n" });
  const file = `scripts/${name}.ts`;
  const environment = { ...npmEnvironment(`node ${file}`, folder), CATALOGUE: "catalogue" };
  const { exitCode, output } = await command(file, { ...environment, [`npm_config_${kept}`]: value });
  const option = `--${kept.replace("_", "-")}`;
  expect({ exitCode, output }).toEqual({
    exitCode: 2,
    output: expect.stringMatching(
      new RegExp(`^npm kept ${option} for itself\\. Write “--” before the options\\. Usage: npm run ${name} -- .*\\n$`),
    ),
  });
});

test("the value of an option that npm kept under another name is explained", async () => {
  const environment = npmEnvironment("node scripts/validate.ts", temporaryFolder());
  const { exitCode, output } = await command("scripts/validate.ts", environment, ["json"]);
  const advice = "“json” is not expected here. If it is the value of an option, write “--” before the options. ";
  expect([exitCode, output.startsWith(advice)]).toEqual([2, true]);
});

test("a setting of npm that people keep is no option of a command", async () => {
  const folder = temporaryFolder({ taken: "" });
  const environment = npmEnvironment("node scripts/new-catalogue.ts", folder);
  const { output } = await command("scripts/new-catalogue.ts", { ...environment, npm_config_scope: "@camden" }, ["."]);
  expect(output).toContain("is not empty");
});
