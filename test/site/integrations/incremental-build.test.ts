import { lstatSync, readdirSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import type { AstroConfig, HookParameters } from "astro";
import { expect, test } from "vitest";

import { incrementalBuild } from "../../../site/integrations/incremental-build.ts";
import { filesIn } from "../../helpers/files-in.ts";
import { temporaryFolder, writeFiles } from "../../helpers/folders.ts";

/** Starts a build into the folder `site` of a folder, and returns the hooks of the rest of it. */
async function start(folder: string, pages: Record<string, string>) {
  const at = (name: string): URL => pathToFileURL(join(folder, name));
  const config = {
    ...{ outDir: at("site/"), cacheDir: at("cache/"), publicDir: at("public/") },
    build: { assets: "_astro" },
  } as AstroConfig;
  const { hooks } = incrementalBuild({ addresses: Object.keys(pages) });
  await hooks["astro:config:setup"]?.({
    ...{ command: "build", config, updateConfig: () => config },
  } as unknown as HookParameters<"astro:config:setup">);
  return { config, hooks };
}

/** Builds pages into the folder `site` of a folder. */
async function build(folder: string, pages: Record<string, string>): Promise<void> {
  const { config, hooks } = await start(folder, pages);
  await hooks["astro:config:done"]?.({ config } as HookParameters<"astro:config:done">);
  writeFiles(join(folder, "site"), pages);
  await hooks["astro:build:done"]?.({ assets: new Map() } as unknown as HookParameters<"astro:build:done">);
}

test("deletes everything in the output that the build did not write, except `.git`", async () => {
  const git = { "site/.git/HEAD": "ref: refs/heads/pages\n", "site/.git/objects/ab/cd": "" };
  const folder = temporaryFolder({
    ...git,
    "site/old/index.html": "",
    "site/.github/old": "",
    "public/robots.txt": "",
  });

  for (const text of ["First.", "Second."]) {
    await build(folder, { "index.html": text });

    const { "cache/output.json": note, ...files } = filesIn(folder);
    expect(files).toEqual({ ...git, "site/index.html": text, "public/robots.txt": "" });
    expect(Object.keys((JSON.parse(note ?? "") as { files: object }).files)).toEqual(["index.html"]);
  }
});

test("an interrupted build leaves the folder of assets, by which the next one recognises its output", async () => {
  const folder = temporaryFolder({ "site/_astro/old.css": "", "site/letter.txt": "" });
  await start(folder, {});

  expect(readdirSync(join(folder, "site"))).toEqual(["_astro"]);
  expect(readdirSync(join(folder, "site/_astro"))).toEqual([]);
});

test.each([
  [
    "a file",
    "products",
    (path: string) => {
      writeFileSync(path, "");
    },
  ],
  [
    "a symbolic link",
    "products",
    (path: string) => {
      symlinkSync("elsewhere", path);
    },
  ],
  [
    "a file",
    "_astro",
    (path: string) => {
      writeFileSync(path, "");
    },
  ],
  [
    "a symbolic link",
    "_astro",
    (path: string) => {
      symlinkSync("elsewhere", path);
    },
  ],
])("builds everything again where %s has replaced the folder %s", async (_, name, replace) => {
  const pages = { "index.html": "Home", "products/open-play/index.html": "Open Play", "_astro/site.css": "" };
  const folder = temporaryFolder({ "public/robots.txt": "" });
  await build(folder, pages);
  renameSync(join(folder, "site", name), join(folder, "site/elsewhere"));
  replace(join(folder, "site", name));

  await build(folder, pages);
  expect(filesIn(join(folder, "site"))).toEqual(pages);
  expect(lstatSync(join(folder, "site", name)).isDirectory()).toBe(true);
});
