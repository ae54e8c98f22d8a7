import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test, vi } from "vitest";

import packageJson from "../../../package.json" with { type: "json" };
import { commandNames } from "../../../scripts/bundle/commands.ts";
import { loadCommand } from "../../../scripts/bundle/load.ts";
import { type Manifest, manifestIn, stampOf } from "../../../scripts/bundle/manifest.ts";
import { root } from "../../../scripts/lib/root.ts";
import { command } from "../../helpers/command.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

/** A module that prints, when the process exits, whether Node has loaded its TypeScript compiler. */
const printCompiler = `data:text/javascript,${encodeURIComponent(
  'process.on("exit", () => console.log(`\\ncompiler: ${process.moduleLoadList.some((name) => name.includes("amaro"))}`));',
)}`;

/** A folder with a bundle of fmt that throws when it is loaded, and a manifest. */
function folderWith(manifest: Partial<Manifest>): string {
  const own = temporaryFolder({ "bundles-1/fmt.js": 'throw new Error("The bundle was loaded");' });
  const files = [stampOf(join(own, "bundles-1/fmt.js"))];
  writeFileSync(manifestIn(own), JSON.stringify({ node: process.version, root, files, ...manifest }));
  return own;
}

test("a command runs from its bundle if that is current", async () => {
  const sources = vi.fn(() => Promise.resolve());

  await expect(loadCommand("fmt", sources, folderWith({ folder: "bundles-1" }))).rejects.toThrow("bundle was loaded");
  expect(sources).not.toHaveBeenCalled();
});

test.each([
  ["the sources cannot be bundled", folderWith],
  ["there is no folder for bundles", () => undefined],
])("a command runs from the sources if %s", async (_, folder) => {
  const sources = vi.fn(() => Promise.resolve());
  await loadCommand("fmt", sources, folder({}));

  expect(sources).toHaveBeenCalledOnce();
});

test("tests run commands from the sources", async () => {
  const sources = vi.fn(() => Promise.resolve());
  await loadCommand("fmt", sources);

  expect(sources).toHaveBeenCalledOnce();
});

test("only the first run of a command loads Node’s TypeScript compiler", async () => {
  const lines = commandNames.map((name) => packageJson.scripts[name].replace(name, "NAME"));
  const [, ...args] = packageJson.scripts.new.split(" ");
  const environment = { NODE_COMPILE_CACHE: "", NODE_ENV: "test", TMPDIR: temporaryFolder() };
  const outputs: string[] = [];
  for (const _ of ["first", "second"]) {
    const { output } = await command("--import", environment, [printCompiler, ...args, "--help"]);
    outputs.push(output.trim().split("\n").at(-1) ?? "");
  }

  expect(new Set(lines).size).toBe(1);
  expect(outputs).toEqual(["compiler: true", "compiler: false"]);
});
