import { globSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";

import stryker from "../../stryker.config.mjs";
import { changesSince } from "../lib/git.ts";
import { root } from "../lib/root.ts";

/**
 * The files to mutate, relative to the project's root: of those that the configuration names, the ones that are or are
 * in one of `names` (all when there is none) and that have changed since a revision, when one is given.
 */
export async function chosenFiles(names: readonly string[], since: string | undefined): Promise<string[]> {
  const chosen = names.map((name) => relative(root, resolve(name)).split(sep).join("/"));
  const changed = since === undefined ? undefined : (await changesSince(root, since)).changed;
  return globSync(stryker.mutate, { cwd: root })
    .map((path) => path.split(sep).join("/"))
    .filter((path) => chosen.length === 0 || chosen.some((name) => path === name || path.startsWith(`${name}/`)))
    .filter((path) => changed?.has(path) ?? true)
    .sort();
}

/** Files grouped by the folder that they are in. */
export function byFolder(files: readonly string[]): string[][] {
  return Object.values(Object.groupBy(files, (file) => dirname(file))).map((group) => group ?? []);
}

/**
 * The tests that judge the mutants of a file, as patterns: those about its part of the project. The tests of other parts
 * run it too, but take many times as long.
 */
export function testsOf(file: string): string[] {
  const folders = file.startsWith("schemas/")
    ? ["schemas/rules", "schemas/problems"]
    : ["claims", "deploy", "github", "upkeep"].map((folder) => `scripts/${folder}`);
  return folders.map((folder) => `test/${folder}/**/*.test.ts`);
}
