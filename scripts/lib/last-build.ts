import { execFileSync } from "node:child_process";
import { createHash, type Hash } from "node:crypto";
import { existsSync, lstatSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";

import { diskSource, itemsIn } from "../../schemas/reading/disk.ts";
import type { SourceFile } from "../../schemas/reading/source.ts";
import { siteAddress } from "./out.ts";
import { root } from "./root.ts";

/** Hashes of a build’s inputs and of its output. */
interface LastBuild {
  inputs: string;
  output: string;
}

/**
 * The folders and files that the code of a site is bundled from; the lockfile of the packages that are installed is
 * one.
 */
const bundled = [
  ...["site", "schemas"],
  ...["astro.config.mjs", "package.json", "tsconfig.json", "node_modules/.package-lock.json"],
];

/** The folder with what else a site is made with. */
const commands = "scripts";

/** The variables that change a site, beside those that say where its catalogue, its output and what builds keep are. */
export const telling = ["GITHUB_REPOSITORY", "RENDERING", "SHARD", "SITE"];

/** Hashes of a site’s inputs. */
interface Inputs {
  /**
   * A sum of everything: the files of the catalogue and the commit that they are at, the code, the day, Node and the
   * environment.
   */
  all: string;
  /** A sum of what the code is bundled from: its files, Node, what renders it and the address of the site. */
  code: string;
}

/**
 * Sums up what a site is made from.
 *
 * @param folder the folder of the catalogue
 * @param today `YYYY-MM-DD`
 * @param project the folder of the code
 */
export function inputsOf(folder: string, today: string, project = root): Inputs {
  const sum = createHash("sha256");
  add(sum, JSON.stringify([process.version, process.env["RENDERING"] ?? null, siteAddress()]));
  const addAll = (paths: readonly string[]): void => {
    for (const path of paths) add(sum, path, readFileSync(join(project, path)));
  };
  addAll(bundled.flatMap((of) => filesOf(project, of)));
  const code = sum.copy().digest("base64url");
  addAll(filesOf(project, commands));
  const environment = telling.map((name) => process.env[name] ?? null);
  add(sum, JSON.stringify([today, basename(folder), historyOf(folder), environment]));
  for (const file of diskSource(folder).files()) add(sum, file.path, contentOf(file));
  return { all: sum.digest("base64url"), code };
}

/**
 * The content of a file; empty where it has none or cannot be opened, as under a name that is not UTF-8. The validator
 * says so.
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
export function rememberBuild(cache: string, out: string, inputs: string): void {
  if (existsSync(cache)) writeFileSync(fileIn(cache), JSON.stringify({ inputs, output: outputOf(out) }));
}

/** Deletes the record of the last build, before another one writes. */
export function forgetBuild(cache: string): void {
  rmSync(fileIn(cache), { force: true });
}

function fileIn(cache: string): string {
  return join(cache, "last-build.json");
}

/**
 * Pages say when each entry last changed, and a clone with more history knows more of that. A shallow one keeps in a file
 * where its history begins.
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

/** The files below a folder of the project, or the file itself, by their paths; none where nothing is there. */
function filesOf(project: string, path: string): string[] {
  const found = lstatSync(join(project, path), { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [path] : [];
  return itemsIn(join(project, path))
    .filter(([, item]) => item.isFile())
    .map(([name]) => `${path}/${name}`)
    .sort();
}

/**
 * A sum of the names of all files in a folder and of what the file system says of them. No program can set when a file
 * changed, so that whatever is written by hand gives another sum.
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
