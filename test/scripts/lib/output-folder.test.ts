import { symlinkSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { assertHoldsOnlySite, assertOutsideSources, assertOwnCache } from "../../../scripts/lib/output-folder.ts";
import { root } from "../../../scripts/lib/root.ts";
import { command } from "../../helpers/command.ts";
import { filesIn } from "../../helpers/files-in.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

const [project, catalogue] = ["/work/project", "/work/entries"];

test.each([
  ["the project", project, "holds /work/project"],
  ["a parent of the project", "/work", "holds /work/project"],
  ["the root folder", "/", "holds /work/project"],
  ["the catalogue", catalogue, "holds /work/entries"],
  ["a folder of the catalogue", `${catalogue}/camden`, "is part of /work/entries"],
  ["a folder of the code", `${project}/site/pages`, "is part of /work/project/site"],
  ["the .git folder", `${project}/.git`, "is part of /work/project/.git"],
])("refuses to write a site into %s", (_, out, why) => {
  expect(() => {
    assertOutsideSources(out, catalogue, project);
  }).toThrow(`The site cannot be written to ${out}: that folder ${why}, and a build deletes what it has not made.`);
});

test.each([
  ["the project", project, "holds /work/project"],
  ["a folder of the catalogue", `${catalogue}/camden`, "is part of /work/entries"],
  ["a folder of the code", `${project}/site`, "is part of /work/project/site"],
  ["the output", "/work/out", "is part of the site in /work/out"],
  ["a folder of the output", "/work/out/cache", "is part of the site in /work/out"],
])("refuses to keep the cache in %s", (_, cache, why) => {
  expect(() => {
    assertOwnCache("/work/out", cache, catalogue, project);
  }).toThrow(`The cache cannot be in ${cache}: that folder ${why}. Name another folder with CACHE.`);
});

test.each(["node_modules/.astro", "../out-cache"])("allows the cache in %s", (cache) => {
  expect(() => {
    assertOwnCache("/work/out", join(project, cache), catalogue, project);
  }).not.toThrow();
});

test("a build refuses a cache in the project, in one line", async () => {
  const { exitCode, output } = await command("scripts/build.ts", { OUT: temporaryFolder(), CACHE: "." });
  expect([exitCode, output.trim().split("\n")]).toEqual([2, [expect.stringMatching(/^The cache cannot be in /)]]);
});

test("a build with the cache of another site refuses a folder with other files, and deletes nothing", async () => {
  const home = temporaryFolder({ "letters/mum.txt": "Dear Mum" });
  const cache = temporaryFolder({ "output.json": "{}" });
  const { exitCode, output } = await command("scripts/build.ts", { OUT: home, CACHE: cache });

  expect([exitCode, output]).toEqual([2, expect.stringContaining("it holds files and no site")]);
  expect(filesIn(home)).toEqual({ "letters/mum.txt": "Dear Mum" });
});

test.each(["dist", "node_modules/.site", "../site", "sites"])("allows a site in %s", (out) => {
  expect(() => {
    assertOutsideSources(join(project, out), catalogue, project);
  }).not.toThrow();
});

test.each([
  ["a build", "scripts/build.ts", []],
  ["merging shards", "scripts/shards-merge.ts", ["shards"]],
] as const)("%s refuses the folder of entries, and deletes nothing", async (_, script, names) => {
  const folder = temporaryFolder({ "camden/authority.yml": "name: Camden\n" });
  const { exitCode, output } = await command(script, { CATALOGUE: folder, OUT: folder }, names);

  expect([exitCode, output]).toEqual([2, expect.stringContaining("a build deletes what it has not made")]);
  expect(filesIn(folder)).toEqual({ "camden/authority.yml": "name: Camden\n" });
});

test.each([
  ["a build", "scripts/build.ts", []],
  ["merging shards", "scripts/shards-merge.ts", ["shards"]],
] as const)("%s refuses a folder with other files, and deletes nothing", async (_, script, names) => {
  const catalogue = temporaryFolder({ "camden/authority.yml": "name: Camden\n" });
  const home = temporaryFolder({ "letters/mum.txt": "Dear Mum" });
  const { exitCode, output } = await command(script, { CATALOGUE: catalogue, OUT: home }, names);

  expect([exitCode, output]).toEqual([2, expect.stringContaining("it holds files and no site")]);
  expect(filesIn(home)).toEqual({ "letters/mum.txt": "Dear Mum" });
});

test.each<[what: string, files: Record<string, string>]>([
  ["empty", {}],
  ["with only .git", { "out/.git/HEAD": "ref: refs/heads/pages\n" }],
  ["with a site", { "out/_astro/style.css": "", "out/index.html": "" }],
  ["with an interrupted build", { "out/data/product.csv": "", "kept/output.json": "" }],
])("allows a site in a folder %s", (_, files) => {
  const folder = temporaryFolder(files);
  expect(() => {
    assertHoldsOnlySite(join(folder, "out"), join(folder, "kept"));
  }).not.toThrow();
});

test("ignores empty environment variables", async () => {
  const folder = temporaryFolder({ "camden/authority.yml": "nmae: Camden\n" });
  const { exitCode, output } = await command("scripts/build.ts", { CATALOGUE: folder, OUT: "", CACHE: "" });

  expect(exitCode).toBe(1);
  expect(output).toContain("unknown-field");
});

test("refuses a folder of the catalogue that a symbolic link leads to", () => {
  const folder = temporaryFolder({ "entries/camden/authority.yml": "" });
  symlinkSync("entries", join(folder, "link"));
  const [entries, link] = [join(folder, "entries"), join(folder, "link")];
  expect(() => {
    assertOutsideSources(join(link, "site"), entries, project);
  }).toThrow(`that folder is part of ${entries}`);
  expect(() => {
    assertOutsideSources(join(entries, "site"), link, project);
  }).toThrow(`that folder is part of ${link}`);
});

test("takes the usual catalogue and the whole site for empty variables", async () => {
  const { exitCode, output } = await command("scripts/build.ts", { CATALOGUE: "", SHARD: "", OUT: "catalogue" });
  expect([exitCode, output]).toEqual([2, expect.stringContaining(`holds ${join(root, "catalogue")}`)]);
});
