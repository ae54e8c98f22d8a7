import { execFileSync } from "node:child_process";
import { createHash, type Hash } from "node:crypto";
import { existsSync, lstatSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";

import { identityForScripts } from "../../schemas/identity.ts";
import { diskSource, identityOnDisk, itemsIn } from "../../schemas/reading/disk.ts";
import type { SourceFile } from "../../schemas/reading/source.ts";
import { root } from "./root.ts";
import { siteAddress } from "./site-address.ts";

/** Hashes of a build’s inputs and of its output. */
interface LastBuild {
  inputs: string;
  output: string;
}

/**
 * The folders and files that the site’s code is bundled from, with the lockfile of the installed packages.
 */
const bundled = [
  ...["site", "schemas"],
  ...["astro.config.mjs", "package.json", "tsconfig.json", "node_modules/.package-lock.json"],
];

/** The folder with the other code of a build, which is not bundled. */
const commands = "scripts";

/** The environment variables that change a site, except those that locate the catalogue, output and cache. */
export const siteVariables = ["GITHUB_REPOSITORY", "RENDERING", "SHARD", "SITE"];

/** Hashes of a site’s inputs. */
interface Inputs {
  /**
   * The hash of all inputs: the files and commit of the catalogue, the code, the day, Node’s version and the
   * environment.
   */
  all: string;
  /**
   * The hash of the bundled code: its files, Node’s version, `RENDERING`, the address of the site and the settings that
   * scripts know.
   */
  code: string;
}

/**
 * Hashes the inputs of a site.
 *
 * @param folder the folder of the catalogue
 * @param today `YYYY-MM-DD`
 * @param project the folder of the code
 * @throws CommandError for an invalid address of the site
 */
export function inputsOf(folder: string, today: string, project = root): Inputs {
  const sum = createHash("sha256");
  const known = identityForScripts(identityOnDisk(folder, undefined));
  add(sum, JSON.stringify([process.version, process.env["RENDERING"] ?? null, siteAddress(), known]));
  const addAll = (paths: readonly string[]): void => {
    for (const path of paths) add(sum, path, readFileSync(join(project, path)));
  };
  addAll(bundled.flatMap((of) => filesOf(project, of)));
  const code = sum.copy().digest("base64url");
  addAll(filesOf(project, commands));
  const environment = siteVariables.map((name) => process.env[name] ?? null);
  add(sum, JSON.stringify([today, basename(folder), historyOf(folder), environment]));
  for (const file of diskSource(folder).files()) add(sum, file.path, contentOf(file));
  return { all: sum.digest("base64url"), code };
}

/**
 * Returns the content of a file; empty if it is not a plain file or cannot be opened, as with a name that is not UTF-8.
 * The validator reports such files.
 */
function contentOf({ plain, read }: SourceFile): string | Uint8Array {
  try {
    return plain ? read() : "";
  } catch {
    return "";
  }
}

/** Whether an output is up to date: the last build with this cache had the same inputs, and the output is unmodified. */
export function isBuilt(cache: string, out: string, inputs: string): boolean {
  try {
    const last = JSON.parse(readFileSync(fileIn(cache), "utf8")) as LastBuild;
    return last.inputs === inputs && last.output === outputOf(out);
  } catch {
    return false;
  }
}

/** Records the inputs and the output of a finished build. */
export function recordBuild(cache: string, out: string, inputs: string): void {
  if (existsSync(cache)) writeFileSync(fileIn(cache), JSON.stringify({ inputs, output: outputOf(out) }));
}

/** Deletes the record of the last build, before another one writes. */
export function deleteBuildRecord(cache: string): void {
  rmSync(fileIn(cache), { force: true });
}

function fileIn(cache: string): string {
  return join(cache, "last-build.json");
}

/**
 * Returns the commit and extent of the git history, as pages show when each entry last changed. For a shallow clone,
 * includes the file with its boundary commits.
 */
function historyOf(folder: string): string {
  try {
    const args = [
      "-C",
      folder,
      "rev-parse",
      "HEAD",
      "--is-shallow-repository",
      "--show-prefix",
      "--git-path",
      "shallow",
    ];
    const said = execFileSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    const beginning = resolve(folder, said.trimEnd().split("\n").at(-1) ?? "");
    return existsSync(beginning) ? said + readFileSync(beginning, "utf8") : said;
  } catch {
    return "";
  }
}

/** Returns the sorted paths of the files in a folder of the project, or of the file itself; empty if missing. */
function filesOf(project: string, path: string): string[] {
  const found = lstatSync(join(project, path), { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [path] : [];
  return itemsIn(join(project, path))
    .filter(([, item]) => item.isFile())
    .map(([name]) => `${path}/${name}`)
    .sort();
}

/**
 * Hashes the names and metadata of all files in a folder. Programs cannot set the change time (`ctime`), so any manual
 * edit changes the hash.
 */
function outputOf(out: string): string {
  const sum = createHash("sha256");
  const names = itemsIn(out).map(([path]) => path);
  for (const name of names.sort()) {
    const { size, mtimeMs, ctimeMs, ino } = lstatSync(`${out}/${name}`);
    add(sum, JSON.stringify([name, size, mtimeMs, ctimeMs, ino]));
  }
  return sum.digest("base64url");
}

/** Hashes parts with length prefixes, so that different splits give different hashes. */
function add(sum: Hash, ...parts: readonly (string | Uint8Array)[]): void {
  for (const part of parts) sum.update(`${Buffer.byteLength(part)}:`).update(part);
}
