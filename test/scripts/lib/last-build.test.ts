import { execFileSync } from "node:child_process";
import { cpSync, globSync, linkSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";

import { deleteBuildRecord, inputsOf, isBuilt, recordBuild, siteVariables } from "../../../scripts/lib/last-build.ts";
import { root } from "../../../scripts/lib/root.ts";
import { temporaryFolder, writeFiles } from "../../helpers/folders.ts";
import { gitIdentityAt } from "../../helpers/git-identity.ts";

const day = "2026-07-01";
const camden = "name: Camden\n";

test("a file whose name is not UTF-8 counts among the inputs", () => {
  const catalogue = temporaryFolder({ "camden/authority.yml": camden });
  writeFileSync(Buffer.concat([Buffer.from(`${catalogue}/camden/map`), Buffer.from([0xff]), Buffer.from(".yml")]), "");
  expect(inputsOf(catalogue, day).all).not.toBe(inputsOf(temporaryFolder({ "camden/authority.yml": camden }), day).all);
});

describe("a site is rebuilt after a change of", () => {
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
    ["the set of entries", () => catalogue, "camden/products/forms.yml"],
    ["the settings", () => catalogue, "catalogue.yml"],
    ["a page", () => project, "site/pages/index.astro"],
    ["a picture", () => project, "site/public/icon.svg"],
    ["the model", () => project, "schemas/fields/name.ts"],
    ["the build scripts", () => project, "scripts/lib/site.ts"],
    ["the configuration", () => project, "astro.config.mjs"],
    ["package.json", () => project, "package.json"],
    ["an installed package", () => project, "node_modules/.package-lock.json"],
    ["tsconfig.json", () => project, "tsconfig.json"],
  ])("%s", (_, folder, path) => {
    writeFiles(folder(), { [path]: "name: Camlen\n" });
    expect(inputsOf(catalogue, day, project).all).not.toBe(before);
  });

  test("the path of an entry", () => {
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

  test("the history, even without a change of files", () => {
    commit("Add Camden");
    expect(inputsOf(catalogue, day, project).all).not.toBe(before);
    const committed = inputsOf(catalogue, day, project).all;
    commit("Look again");
    expect(inputsOf(catalogue, day, project).all).not.toBe(committed);
  });

  test("the depth of a clone", () => {
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
    const env = { ...process.env, ...gitIdentityAt(`${day}T12:00:00Z`) };
    execFileSync("git", ["-C", folder, ...args], { env, stdio: "pipe" });
  }
});

describe("compiled code", () => {
  let catalogue: string;
  let project: string;
  let before: string;
  beforeEach(() => {
    catalogue = temporaryFolder({ "camden/authority.yml": camden });
    project = temporaryFolder({ "site/pages/index.astro": "<h1>Catalogue</h1>\n" });
    before = inputsOf(catalogue, day, project).code;
  });

  test("is reused for another day, other entries and settings, a shard, and changed commands", () => {
    vi.stubEnv("SHARD", "2/3");
    writeFiles(project, { "scripts/new.ts": "export {};\n" });
    writeFiles(catalogue, { "camden/authority.yml": "name: Camlen\n", "catalogue.yml": "name: Standards\n" });
    expect(inputsOf(catalogue, "2026-07-02", project).code).toBe(before);
  });

  test("is not reused for a changed page", () => {
    writeFiles(project, { "site/pages/index.astro": "<h1>Standards</h1>\n" });
    expect(inputsOf(catalogue, day, project).code).not.toBe(before);
  });

  test("is not reused for another version of Node", () => {
    const version = vi.spyOn(process, "version", "get").mockReturnValue("v99.0.0");
    onTestFinished(() => {
      version.mockRestore();
    });
    expect(inputsOf(catalogue, day, project).code).not.toBe(before);
  });

  test.each([
    ["SITE", "https://standards.example.org/a/"],
    ["RENDERING", "astro"],
  ])("is not reused for another %s", (name, value) => {
    vi.stubEnv(name, value);
    expect(inputsOf(catalogue, day, project).code).not.toBe(before);
  });
});

test("every environment variable that the site reads is part of its inputs, or names a folder", () => {
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

describe("a site is up to date", () => {
  let cache: string;
  let out: string;
  const page = (): string => join(out, "index.html");
  beforeEach(() => {
    [cache, out] = [temporaryFolder(), temporaryFolder({ "index.html": "<h1>Camden</h1>", "data/all.csv": "name\n" })];
    recordBuild(cache, out, "inputs");
  });

  test("if it is unchanged since the build of the same inputs", () => {
    expect(isBuilt(cache, out, "inputs")).toBe(true);
    expect(isBuilt(cache, out, "others")).toBe(false);
    expect(isBuilt(cache, temporaryFolder({ "index.html": "<h1>Camden</h1>" }), "inputs")).toBe(false);
    expect(isBuilt(temporaryFolder(), out, "inputs")).toBe(false);
    expect(isBuilt(cache, join(out, "nowhere"), "inputs")).toBe(false);
  });

  test.each([
    ["a page has changed, and its time was restored", writeWithSameTimes],
    ["a page was replaced by one of the same length and time", replace],
    ["a file is missing", remove],
    ["a file was added", add],
    ["a file was moved", move],
    ["another build has started", begin],
    ["the record is truncated", truncateRecord],
  ])("not if %s", (_, spoil) => {
    spoil();
    expect(isBuilt(cache, out, "inputs")).toBe(false);
  });

  function writeWithSameTimes(): void {
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

  function truncateRecord(): void {
    writeFileSync(join(cache, "last-build.json"), '{ "inp');
  }
});
