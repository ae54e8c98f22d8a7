import { execFileSync } from "node:child_process";
import { cpSync, globSync, linkSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";

import { deleteBuildRecord, inputsOf, isBuilt, recordBuild, siteVariables } from "../../../scripts/lib/last-build.ts";
import { root } from "../../../scripts/lib/root.ts";
import { temporaryFolder, writeFiles } from "../../helpers/folders.ts";
import { nobodyAt } from "../../helpers/nobody.ts";

const day = "2026-07-01";
const camden = "name: Camden\n";

test("a file whose name no program can open is left to the validator", () => {
  const catalogue = temporaryFolder({ "camden/authority.yml": camden });
  writeFileSync(Buffer.concat([Buffer.from(`${catalogue}/camden/map`), Buffer.from([0xff]), Buffer.from(".yml")]), "");
  expect(inputsOf(catalogue, day).all).not.toBe(inputsOf(temporaryFolder({ "camden/authority.yml": camden }), day).all);
});

describe("a site is made again after a change of", () => {
  let catalogue: string;
  let project: string;
  let before: string;
  beforeEach(() => {
    catalogue = temporaryFolder({ "camden/authority.yml": camden, "camden/products/maps.yml": "name: Maps\n" });
    project = temporaryFolder({
      "site/pages/index.astro": "<h1>Catalogue</h1>\n",
      "schemas/index.ts": "export {};\n",
      "scripts/lib/site.ts": "export {};\n",
      "astro.config.mjs": "export default {};\n",
      "package.json": "{}\n",
      "tsconfig.json": "{}\n",
      "node_modules/.package-lock.json": "{}\n",
    });
    before = inputsOf(catalogue, day, project).all;
    expect(inputsOf(catalogue, day, project).all).toBe(before);
  });

  test.each([
    ["an entry", () => catalogue, "camden/authority.yml"],
    ["what entries there are", () => catalogue, "camden/products/forms.yml"],
    ["the settings", () => catalogue, "catalogue.yml"],
    ["a page", () => project, "site/pages/index.astro"],
    ["a picture", () => project, "site/public/icon.svg"],
    ["the model", () => project, "schemas/fields/name.ts"],
    ["what builds it", () => project, "scripts/lib/site.ts"],
    ["its configuration", () => project, "astro.config.mjs"],
    ["what it is built with", () => project, "package.json"],
    ["a package", () => project, "node_modules/.package-lock.json"],
    ["how TypeScript is read", () => project, "tsconfig.json"],
  ])("%s", (_, folder, path) => {
    writeFiles(folder(), { [path]: "name: Camlen\n" });
    expect(inputsOf(catalogue, day, project).all).not.toBe(before);
  });

  test("the place of an entry", () => {
    cpSync(join(catalogue, "camden/products/maps.yml"), join(catalogue, "camden/products/map.yml"));
    rmSync(join(catalogue, "camden/products/maps.yml"));
    expect(inputsOf(catalogue, day, project).all).not.toBe(before);
  });

  test("the day", () => {
    expect(inputsOf(catalogue, "2026-07-02", project).all).not.toBe(before);
  });

  test.each(siteVariables)("the variable %s", (name) => {
    vi.stubEnv(name, "https://standards.example.org/");
    expect(inputsOf(catalogue, day, project).all).not.toBe(before);
  });

  test("the history, and of the commit alone, which is of another time", () => {
    commit("Add Camden");
    expect(inputsOf(catalogue, day, project).all).not.toBe(before);
    const committed = inputsOf(catalogue, day, project).all;
    commit("Look again");
    expect(inputsOf(catalogue, day, project).all).not.toBe(committed);
  });

  test("how much of the history a clone has", () => {
    for (const message of ["Add Camden", "Look again", "Look once more"]) commit(message);
    const clone = temporaryFolder({});
    git(clone, "clone", "--quiet", "--depth=1", `file://${catalogue}`, ".");
    const shallow = inputsOf(clone, day, project).all;
    expect(inputsOf(clone, day, project).all).toBe(shallow);
    git(clone, "fetch", "--quiet", "--deepen=1");
    expect(inputsOf(clone, day, project).all).not.toBe(shallow);
  });

  function commit(message: string): void {
    git(catalogue, "init", "--quiet");
    git(catalogue, "add", "--all");
    git(catalogue, "commit", "--quiet", "--allow-empty", "--message", message);
  }

  function git(folder: string, ...args: string[]): void {
    const env = { ...process.env, ...nobodyAt(`${day}T12:00:00Z`) };
    execFileSync("git", ["-C", folder, ...args], { env, stdio: "pipe" });
  }
});

describe("the code of an earlier build", () => {
  let catalogue: string;
  let project: string;
  let before: string;
  beforeEach(() => {
    catalogue = temporaryFolder({ "camden/authority.yml": camden });
    project = temporaryFolder({ "site/pages/index.astro": "<h1>Catalogue</h1>\n" });
    before = inputsOf(catalogue, day, project).code;
  });

  test("serves again on another day, for other entries and settings, for a part of the site, and after a change of commands", () => {
    vi.stubEnv("SHARD", "2/3");
    writeFiles(project, { "scripts/new.ts": "export {};\n" });
    writeFiles(catalogue, { "camden/authority.yml": "name: Camlen\n", "catalogue.yml": "name: Standards\n" });
    expect(inputsOf(catalogue, "2026-07-02", project).code).toBe(before);
  });

  test("does not after a change of a page", () => {
    writeFiles(project, { "site/pages/index.astro": "<h1>Standards</h1>\n" });
    expect(inputsOf(catalogue, day, project).code).not.toBe(before);
  });

  test("does not for another version of Node", () => {
    const version = vi.spyOn(process, "version", "get").mockReturnValue("v99.0.0");
    onTestFinished(() => {
      version.mockRestore();
    });
    expect(inputsOf(catalogue, day, project).code).not.toBe(before);
  });

  test.each([
    ["SITE", "https://standards.example.org/a/"],
    ["RENDERING", "astro"],
  ])("does not with another %s", (name, value) => {
    vi.stubEnv(name, value);
    expect(inputsOf(catalogue, day, project).code).not.toBe(before);
  });
});

test("every variable that the site reads is one of those that are compared, or says where something is", () => {
  const files = ["astro.config.mjs", ...globSync("{site,schemas}/**/*.{ts,tsx,astro,mjs}", { cwd: root })];
  const read = files.flatMap((file) =>
    Array.from(
      readFileSync(join(root, file), "utf8").matchAll(/process\.env(?:\[\W|\.)(\w+)/g),
      ([, name = ""]) => name,
    ),
  );
  const known = [...siteVariables, "CATALOGUE", "OUT", "CACHE", "CODE"];
  expect(read.filter((name) => !known.includes(name))).toEqual([]);
  expect(read).toContain("SITE");
});

describe("a site is taken for built", () => {
  let cache: string;
  let out: string;
  const page = (): string => join(out, "index.html");
  beforeEach(() => {
    [cache, out] = [temporaryFolder(), temporaryFolder({ "index.html": "<h1>Camden</h1>", "data/all.csv": "name\n" })];
    recordBuild(cache, out, "inputs");
  });

  test("as long as it is as the build left it, and made of the same", () => {
    expect(isBuilt(cache, out, "inputs")).toBe(true);
    expect(isBuilt(cache, out, "others")).toBe(false);
    expect(isBuilt(cache, temporaryFolder({ "index.html": "<h1>Camden</h1>" }), "inputs")).toBe(false);
    expect(isBuilt(temporaryFolder(), out, "inputs")).toBe(false);
    expect(isBuilt(cache, join(out, "nowhere"), "inputs")).toBe(false);
  });

  test.each([
    ["a page is written to, and its time set back", writeAsBefore],
    ["a page is replaced by another of the same length and time", replace],
    ["a file is gone", remove],
    ["a file is added", add],
    ["a file is moved", move],
    ["another build has begun", begin],
    ["what was written down is cut off", cutOff],
  ])("not when %s", (_, spoil) => {
    spoil();
    expect(isBuilt(cache, out, "inputs")).toBe(false);
  });

  function writeAsBefore(): void {
    const { atime, mtime } = statSync(page());
    writeFileSync(page(), "<h1>Camlen</h1>");
    utimesSync(page(), atime, mtime);
  }

  function replace(): void {
    const { atime, mtime } = statSync(page());
    writeFiles(out, { other: "<h1>Camlen</h1>" });
    utimesSync(join(out, "other"), atime, mtime);
    rmSync(page());
    cpSync(join(out, "other"), page(), { preserveTimestamps: true });
    rmSync(join(out, "other"));
  }

  function move(): void {
    linkSync(join(out, "data/all.csv"), join(out, "data/one.csv"));
    rmSync(join(out, "data/all.csv"));
  }

  function remove(): void {
    rmSync(join(out, "data/all.csv"));
  }

  function add(): void {
    writeFiles(out, { "data/more.csv": "name\n" });
  }

  function begin(): void {
    deleteBuildRecord(cache);
  }

  function cutOff(): void {
    writeFileSync(join(cache, "last-build.json"), '{ "inp');
  }
});
