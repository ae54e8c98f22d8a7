import { globSync } from "node:fs";
import { relative, resolve, sep } from "node:path";

import { changesSince } from "../lib/git.ts";
import { root } from "../lib/root.ts";

/** One of these holds a catalogue for each problem that there can be. */
const ofProblems = ["test/schemas/problems/**/*.test.ts", "test/schemas/problem-texts.test.ts"];
const ofFiles = "test/schemas/{yaml,reading,writing}/**/*.test.ts";

/** The parts of schemas that defend the catalogue, with the tests that are about each, as patterns. */
const ofSchemas: Readonly<Record<string, readonly string[]>> = {
  rules: ["test/schemas/rules/**/*.test.ts", ...ofProblems],
  yaml: [ofFiles],
  reading: [ofFiles, ...ofProblems],
  landscape: ["test/schemas/landscape/**/*.test.ts"],
  privacy: ["test/schemas/privacy/**/*.test.ts"],
};

/** The code that defends the catalogue. */
const mutated = [
  ...Object.keys(ofSchemas).map((part) => `schemas/${part}/**/*.ts`),
  "scripts/{claims,deploy,github}/**/*.ts",
];

/**
 * The files to mutate, relative to the project's root: of the code that defends the catalogue, the ones that are or are
 * in one of `names` (all when there is none) and that have changed since a revision, when one is given.
 */
export async function chosenFiles(names: readonly string[], since: string | undefined): Promise<string[]> {
  const chosen = names.map((name) => relative(root, resolve(name)).split(sep).join("/"));
  const changed = since === undefined ? undefined : (await changesSince(root, since)).changed;
  return globSync(mutated, { cwd: root })
    .map((path) => path.split(sep).join("/"))
    .filter((path) => chosen.length === 0 || chosen.some((name) => path === name || path.startsWith(`${name}/`)))
    .filter((path) => changed?.has(path) ?? true)
    .sort();
}

/** Files grouped by the part of the project that they are in, each with the tests that judge its mutants. */
export function byPart(files: readonly string[]): { files: string[]; tests: readonly string[] }[] {
  const groups = Object.values(Object.groupBy(files, (file) => testsOf(file).join(" ")));
  return groups.map((group = []) => ({ files: group, tests: testsOf(group[0] ?? "") }));
}

/**
 * The tests that judge the mutants of a file, as patterns: those about its part of the project. The tests of other parts
 * run it too, but take many times as long.
 */
export function testsOf(file: string): readonly string[] {
  const [room = "", part = ""] = file.split("/");
  if (room === "schemas") return ofSchemas[part] ?? [];
  // Upkeep speaks to GitHub too.
  return [`test/scripts/${part === "github" ? "{github,upkeep}" : part}/**/*.test.ts`];
}
