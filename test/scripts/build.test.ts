import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { command } from "../helpers/command.ts";
import { copyOfFixture, temporaryFolder } from "../helpers/fixture.ts";

test("a catalogue with errors is not built: the report of the validator says what to mend", async () => {
  const catalogue = copyOfFixture();
  const out = join(temporaryFolder(), "site");
  writeFileSync(join(catalogue, "exampleshire/products/form-kit.yml"), "name: Form Kit\nlicnces: {}\n");
  rmSync(join(catalogue, "standards-guild/authority.yml"));

  const { exitCode, output } = await command("scripts/build.ts", { CATALOGUE: catalogue, OUT: out });

  expect(exitCode).toBe(1);
  expect(output).toContain("exampleshire/products/form-kit.yml:2:1 unknown-field");
  expect(output).toContain("Did you mean “licences”?");
  expect(output).toContain("“summary” is missing, and a product needs it.");
  expect(output).toContain("has no authority.yml");
  expect(output).not.toMatch(/^\s+at .*:\d+:\d+/m);
  expect(output).not.toMatch(/^hint /m);
  expect(existsSync(out), "part of a site was left").toBe(false);
});

test("a folder that does not exist is said so in one line", async () => {
  const { exitCode, output } = await command("scripts/build.ts", { CATALOGUE: "no/such/folder" });
  expect(exitCode).toBe(2);
  expect(output).toMatch(/^There is no folder .*no\/such\/folder.*\n$/);
});
