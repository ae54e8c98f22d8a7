import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { root } from "../../scripts/lib/root.ts";
import { command, ended, start } from "../helpers/command.ts";
import { writeFiles } from "../helpers/folders.ts";
import { gitIdentityAt } from "../helpers/git-identity.ts";
import { firstInputs, type Inputs, sourceOf } from "./inputs.ts";

/** The paths of the project that a build needs. */
const project = ["site", "schemas", "scripts", "astro.config.mjs", "package.json", "tsconfig.json"];

/** The module that sets the clock of a build. */
const clock = pathToFileURL(join(import.meta.dirname, "clock.ts")).href;

/** Options of a change of the inputs. */
interface PutOptions {
  /** Whether the catalogue is committed. */
  committed?: boolean;
  /** Whether changed files keep their times. */
  keepsTimes?: boolean;
}

/** The folders of a build; by default those of the workspace. */
interface BuildFolders {
  out?: string;
  cache?: string;
}

/** A folder with a copy of the project, a catalogue in its own repository, and the site built from both. */
export class Workspace {
  readonly #folder = mkdtempSync(join(tmpdir(), "catalogue-builds-"));
  /** The folder of the site. */
  readonly out = join(this.#folder, "site");
  /** The folder of the build caches. */
  readonly cache = join(this.#folder, "cache");
  readonly #project = join(this.#folder, "project");
  /** The folder of compiled code, with a subfolder for each version. */
  readonly code = join(this.#project, ".cache/code");
  readonly #catalogue = join(this.#folder, "catalogue");
  #inputs: Inputs = { ...firstInputs, files: {} };
  /** Counts the changes of the inputs. */
  #version = 0;
  /** The version of the last clean build. */
  #clean = -1;
  /** The duration of the last build, in milliseconds. */
  #took = 5000;

  constructor() {
    for (const name of project) cpSync(join(root, name), join(this.#project, name), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(this.#project, "node_modules"));
    mkdirSync(this.#catalogue);
    this.#git("init", "--quiet", "--initial-branch", "main");
    this.put(firstInputs);
  }

  /** Changes the files to the given inputs. */
  put(inputs: Inputs, { committed = true, keepsTimes = false }: PutOptions = {}): void {
    const before = this.#inputs;
    if (inputs === before) return;
    this.#inputs = inputs;
    this.#version++;
    change(this.#catalogue, before.files, inputs.files, keepsTimes);
    const sources = Object.keys({ ...before.sources, ...inputs.sources });
    const textsOf = (some: Inputs): Record<string, string> =>
      Object.fromEntries(sources.map((path) => [path, sourceOf(some, path)]));
    change(this.#project, textsOf(before), textsOf(inputs), keepsTimes);
    if (!committed) return;
    this.#git("add", "--all");
    this.#git("commit", "--quiet", "--allow-empty", "--message", "Change");
  }

  /** Builds the site incrementally, and returns the output. */
  async build(): Promise<string> {
    const start = performance.now();
    const output = await this.#run({});
    this.#took = performance.now() - start;
    return output;
  }

  /** Starts an incremental build, and kills it after a fraction of the duration of the last one. */
  async kill(part: number): Promise<void> {
    const child = start(this.#script, this.#environment({}));
    const timer = setTimeout(() => child.kill("SIGKILL"), this.#took * part);
    await ended(child);
    clearTimeout(timer);
  }

  /** Builds without caches, into the folder of the site or another. */
  async buildAnew(out = this.out): Promise<void> {
    const cache = join(this.#folder, "new-cache");
    for (const kept of [cache, this.code]) rmSync(kept, { recursive: true, force: true });
    await this.#run({ out, cache });
  }

  /** Returns the differences from a clean build. */
  async differences(): Promise<string[]> {
    const clean = join(this.#folder, "clean");
    if (this.#clean !== this.#version) {
      rmSync(clean, { recursive: true, force: true });
      await this.buildAnew(clean);
      this.#clean = this.#version;
    }
    return differencesBetween(this.out, clean);
  }

  /** Deletes everything. */
  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #run(folders: BuildFolders): Promise<string> {
    const { exitCode, output } = await command(this.#script, this.#environment(folders));
    if (exitCode !== 0) throw new Error(`The build ended with ${exitCode ?? "a signal"}.\n${output}`);
    return output;
  }

  get #script(): string {
    return join(this.#project, "scripts/build.ts");
  }

  #environment({ out = this.out, cache = this.cache }: BuildFolders): Record<string, string> {
    return {
      CATALOGUE: this.#catalogue,
      OUT: out,
      CACHE: cache,
      SITE: this.#inputs.address,
      CI: "1",
      CLOCK_DAY: this.#inputs.day,
      NODE_OPTIONS: `--import=${clock}`,
      NODE_COMPILE_CACHE: join(this.#folder, "compiled"),
    };
  }

  /** Runs git in the catalogue, at noon of the build’s date. */
  #git(...args: string[]): void {
    const env = { ...process.env, ...gitIdentityAt(`${this.#inputs.day}T12:00:00Z`) };
    execFileSync("git", ["-C", this.#catalogue, ...args], { env, stdio: "pipe" });
  }
}

/** The relative paths of all files in a folder, sorted. */
export function pathsIn(folder: string): string[] {
  return allIn(folder)
    .filter((path) => !path.endsWith("/"))
    .sort();
}

/** Describes the differences of two folders: files and folders that only one has, and the first difference of each file. */
function differencesBetween(one: string, other: string): string[] {
  const [paths, others] = [new Set(allIn(one)), new Set(allIn(other))];
  return [...new Set([...paths, ...others])].sort().flatMap((path) => {
    if (!others.has(path)) return `${path} should not exist`;
    if (!paths.has(path)) return `${path} is missing`;
    if (path.endsWith("/")) return [];
    const [is, should] = [readFileSync(join(one, path)), readFileSync(join(other, path))];
    return is.equals(should) ? [] : `${path} differs:\n${firstDifference(is, should)}`;
  });
}

function allIn(folder: string): string[] {
  const items = readdirSync(folder, { recursive: true, withFileTypes: true });
  return items.map(
    (item) => join(item.parentPath, item.name).slice(folder.length + 1) + (item.isDirectory() ? "/" : ""),
  );
}

/** The texts of two files around their first difference. */
function firstDifference(is: Buffer, should: Buffer): string {
  const at = is.findIndex((byte, index) => byte !== should[index]);
  const start = Math.max(0, (at < 0 ? is.length : at) - 80);
  const [found, wanted] = [is, should].map((content) => JSON.stringify(content.toString("utf8", start, start + 200)));
  return `  is     ${found ?? ""}\n  should ${wanted ?? ""}`;
}

/** Writes the changed files, and deletes the removed ones. */
function change(
  folder: string,
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  keepsTimes: boolean,
): void {
  for (const path of Object.keys(before)) if (!Object.hasOwn(after, path)) rmSync(join(folder, path));
  for (const [path, text] of Object.entries(after)) {
    if (before[path] === text) continue;
    const times = statSync(join(folder, path), { throwIfNoEntry: false });
    writeFiles(folder, { [path]: text });
    if (keepsTimes && times) utimesSync(join(folder, path), times.atime, times.mtime);
  }
}
