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

/** What a build needs of the project. */
const project = ["site", "schemas", "scripts", "astro.config.mjs", "package.json", "tsconfig.json"];

/** Loaded before the command that builds. */
const clock = pathToFileURL(join(import.meta.dirname, "clock.ts")).href;

/** How inputs come to be there. */
interface Way {
  /** Whether the catalogue is committed. */
  committed?: boolean;
  /** Whether files that change keep their times. */
  quietly?: boolean;
}

/** Where to build, and what the build knows of earlier ones. */
interface Into {
  out?: string;
  cache?: string;
}

/** A folder with a copy of the project, a catalogue in a repository of its own, and the site that is built from both. */
export class Place {
  readonly #folder = mkdtempSync(join(tmpdir(), "catalogue-builds-"));
  /** The site. */
  readonly out = join(this.#folder, "site");
  /** The caches of its builds. */
  readonly cache = join(this.#folder, "cache");
  readonly #project = join(this.#folder, "project");
  /** The code that its builds keep, a folder for each. */
  readonly code = join(this.#project, ".cache/code");
  readonly #catalogue = join(this.#folder, "catalogue");
  #inputs: Inputs = { ...firstInputs, files: {} };
  /** Counts what was put here, and says what the clean site was last built from. */
  #version = 0;
  #clean = -1;
  /** How long the last build took, in milliseconds. */
  #took = 5000;

  constructor() {
    for (const name of project) cpSync(join(root, name), join(this.#project, name), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(this.#project, "node_modules"));
    mkdirSync(this.#catalogue);
    this.#git("init", "--quiet", "--initial-branch", "main");
    this.put(firstInputs);
  }

  /** Changes the files to those of some inputs. */
  put(inputs: Inputs, { committed = true, quietly = false }: Way = {}): void {
    const before = this.#inputs;
    if (inputs === before) return;
    this.#inputs = inputs;
    this.#version++;
    change(this.#catalogue, before.files, inputs.files, quietly);
    const sources = Object.keys({ ...before.sources, ...inputs.sources });
    const textsOf = (some: Inputs): Record<string, string> =>
      Object.fromEntries(sources.map((path) => [path, sourceOf(some, path)]));
    change(this.#project, textsOf(before), textsOf(inputs), quietly);
    if (!committed) return;
    this.#git("add", "--all");
    this.#git("commit", "--quiet", "--allow-empty", "--message", "Change");
  }

  /** Builds the site over the last one, and returns what that printed. */
  async build(): Promise<string> {
    const start = performance.now();
    const output = await this.#run({});
    this.#took = performance.now() - start;
    return output;
  }

  /** Starts to build over the last site, and kills the build after a part of the time that the last one took. */
  async kill(part: number): Promise<void> {
    const child = start(this.#script, this.#environment({}));
    const timer = setTimeout(() => child.kill("SIGKILL"), this.#took * part);
    await ended(child);
    clearTimeout(timer);
  }

  /** Builds without anything that earlier builds have kept: over the last site, or elsewhere. */
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

  async #run(into: Into): Promise<string> {
    const { exitCode, output } = await command(this.#script, this.#environment(into));
    if (exitCode !== 0) throw new Error(`The build ended with ${exitCode ?? "a signal"}.\n${output}`);
    return output;
  }

  get #script(): string {
    return join(this.#project, "scripts/build.ts");
  }

  #environment({ out = this.out, cache = this.cache }: Into): Record<string, string> {
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

  /** Git as nobody in particular, at noon of the day. */
  #git(...args: string[]): void {
    const env = { ...process.env, ...gitIdentityAt(`${this.#inputs.day}T12:00:00Z`) };
    execFileSync("git", ["-C", this.#catalogue, ...args], { env, stdio: "pipe" });
  }
}

/** The files of a folder, by their path in it, in order. */
export function pathsIn(folder: string): string[] {
  return allIn(folder)
    .filter((path) => !path.endsWith("/"))
    .sort();
}

/** Says where two folders differ: files and empty folders that only one has, and where files first differ. */
function differencesBetween(one: string, other: string): string[] {
  const [paths, others] = [new Set(allIn(one)), new Set(allIn(other))];
  return [...new Set([...paths, ...others])].sort().flatMap((path) => {
    if (!others.has(path)) return `${path} is there, and should not be`;
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

/** The texts of two files around the first place where they differ. */
function firstDifference(is: Buffer, should: Buffer): string {
  const at = is.findIndex((byte, index) => byte !== should[index]);
  const start = Math.max(0, (at < 0 ? is.length : at) - 80);
  const [found, wanted] = [is, should].map((content) => JSON.stringify(content.toString("utf8", start, start + 200)));
  return `  is     ${found ?? ""}\n  should ${wanted ?? ""}`;
}

/** Writes the files that are not as before, and deletes those that are no longer there. */
function change(
  folder: string,
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  quietly: boolean,
): void {
  for (const path of Object.keys(before)) if (!Object.hasOwn(after, path)) rmSync(join(folder, path));
  for (const [path, text] of Object.entries(after)) {
    if (before[path] === text) continue;
    const times = statSync(join(folder, path), { throwIfNoEntry: false });
    writeFiles(folder, { [path]: text });
    if (quietly && times) utimesSync(join(folder, path), times.atime, times.mtime);
  }
}
