import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { makeBundles } from "../../../scripts/bundle/make.ts";
import { currentManifest } from "../../../scripts/bundle/manifest.ts";
import { root } from "../../../scripts/lib/root.ts";
import { entry } from "../../helpers/catalogues.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

/** The output of a command without its duration. */
function printed(program: string, args: readonly string[]): object {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: "utf8", input: "" });
  return { status, stdout: stdout.replace(/(?<="milliseconds":) ?\d+|\d+(?= ms\))/g, "0"), stderr };
}

test("a bundle prints the same as the sources, and its manifest lists code, data and package.json", async () => {
  const own = temporaryFolder();
  await makeBundles(own);
  const manifest = currentManifest(own);
  const catalogue = temporaryFolder({
    "camden/authority.yml": entry("Camden Council"),
    "camden/products/play.yml": `${entry("Play")}stage: lvie\nworksWith: [nothing]\n`,
    "camden/products/order.yml": `reviewed: 2026-10-01\n${entry("Order").replace("reviewed: 2026-10-01\n", "")}`,
  });
  const wanted = ["product", "--authority=camden", "--name=Hall finder", "--set=summary=Finds halls.", "--stdout"];
  const calls: readonly (readonly [command: string, args: readonly string[]])[] = [
    ["validate", ["--catalogue", catalogue]],
    ["validate", ["--catalogue", catalogue, "--format", "json"]],
    ["validate", ["--catalogue", "/nowhere"]],
    ["new", [...wanted, "--catalogue", catalogue]],
    ["fmt", ["--catalogue", catalogue, "--check"]],
    ["fmt", ["--help"]],
  ];

  for (const [command, args] of calls) {
    const bundle = join(own, manifest?.folder ?? "", `${command}.js`);
    const sources = printed(join(root, `scripts/${command}.ts`), args);
    expect.soft(printed(bundle, args), `${command} ${args.join(" ")}`).toEqual(sources);
    expect.soft(sources, "the command prints something").not.toMatchObject({ stdout: "", stderr: "" });
  }

  const files = new Set(manifest?.files.map(([path]) => path));
  const read = ["package.json", "schemas/index.ts", "schemas/likeness/look-alikes.json", "scripts/lib/root.ts"];
  expect(read.filter((path) => !files.has(join(root, path)))).toEqual([]);
});

test("a source that changed during bundling leaves neither bundles nor a manifest", async () => {
  const own = temporaryFolder();
  await makeBundles(own, 0);

  expect(readdirSync(own)).toEqual([]);
});

test("bundles are deleted if the manifest cannot be written", async () => {
  const own = temporaryFolder({ "bundles.json/in-its-place": "" });
  await makeBundles(own);

  expect(readdirSync(own)).toEqual(["bundles.json"]);
});
