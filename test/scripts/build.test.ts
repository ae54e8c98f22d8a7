import { existsSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";

import { expect, test } from "vitest";

import { lockOf, withLock } from "../../scripts/lib/lock.ts";
import { command } from "../helpers/command.ts";
import { copyOfFixture, fixture } from "../helpers/fixture.ts";
import { temporaryFolder } from "../helpers/folders.ts";

test("refuses to build a catalogue with errors, and prints the validator’s report", async () => {
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
  expect(existsSync(out), "part of a site is left").toBe(false);
});

test.each([
  ["no/such/folder", /^There is no folder .*no\/such\/folder\. Name the catalogue’s folder with CATALOGUE=DIR\.\n$/],
  ["package.json", /^.*package\.json is not a folder\. Name the catalogue’s folder with CATALOGUE=DIR\.\n$/],
  [".", /^.* has the catalogue in a folder of its own\. Name that, with CATALOGUE=.*\/catalogue\n$/],
])(
  "refuses a CATALOGUE that is not a catalogue’s folder, in one line that says what to set: %s",
  async (catalogue, reason) => {
    const { exitCode, output } = await command("scripts/build.ts", { CATALOGUE: catalogue });
    expect(exitCode).toBe(2);
    expect(output).toMatch(reason);
  },
);

test("refuses to build into a folder that another build is writing to, in one line, and writes nothing", async () => {
  const out = join(temporaryFolder(), "site");
  await withLock(out, "", async () => {
    const { exitCode, output } = await command("scripts/build.ts", { CATALOGUE: fixture, OUT: out });
    expect(exitCode).toBe(2);
    const advice = `Wait until it has finished. If that process is another program, delete ${lockOf(out)}`;
    expect(output).toBe(`Another build is writing to ${out} (process ${process.pid}). ${advice}\n`);
  });
  expect(existsSync(out)).toBe(false);
});

test("refuses an OUT that is a file, in one line", async () => {
  const out = join(temporaryFolder(), "site");
  writeFileSync(out, "");
  const { exitCode, output } = await command("scripts/build.ts", { CATALOGUE: fixture, OUT: out });
  expect(exitCode).toBe(2);
  expect(output).toBe(`The site cannot be written to ${out}: file already exists. Name another folder with OUT.\n`);
});

test.each([
  ["build", "example.org"],
  ["build", "/catalogue/"],
  ["dev", "example.org"],
])("npm run %s refuses a SITE that is not an address, in one line: %s", async (name, address) => {
  const { exitCode, output } = await command(`scripts/${name}.ts`, { CATALOGUE: fixture, SITE: address });
  const advice = "It must be an address, such as SITE=https://example.org/catalogue/.";
  expect([exitCode, output]).toEqual([2, `SITE is “${address}”. ${advice}\n`]);
});

test.each(["start", "dev"])("npm run %s refuses a PORT that is not a number, before it builds", async (name) => {
  const { exitCode, output } = await command(`scripts/${name}.ts`, { CATALOGUE: fixture, PORT: "abc" });
  expect([exitCode, output]).toEqual([2, "PORT is “abc”. It must be a number up to 65535, such as PORT=8080.\n"]);
});

test("npm start refuses a port that is taken, before it builds", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => taken.once("listening", resolve));
  const { port } = taken.address() as AddressInfo;
  const out = join(temporaryFolder(), "site");
  const { exitCode, output } = await command("scripts/start.ts", { CATALOGUE: fixture, OUT: out, PORT: String(port) });
  taken.close();
  expect([exitCode, output]).toEqual([2, `Port ${port} is taken. Choose another: PORT=8080 npm start\n`]);
  expect(existsSync(out)).toBe(false);
});
