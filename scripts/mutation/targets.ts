import { globSync } from "node:fs";
import { relative, resolve, sep } from "node:path";

import { changesSince } from "../lib/git.ts";
import { root } from "../lib/root.ts";

/** Tests with a catalogue for every problem. */
const ofProblems = ["test/schemas/problems/**/*.test.ts", "test/schemas/problem-texts.test.ts"];
const ofFiles = "test/schemas/{yaml,reading,writing}/**/*.test.ts";

/** The security-relevant parts of schemas → patterns of their tests. */
const ofSchemas: Readonly<Record<string, readonly string[]>> = {
  rules: ["test/schemas/rules/**/*.test.ts", ...ofProblems],
  yaml: [ofFiles],
  reading: [ofFiles, ...ofProblems],
  landscape: ["test/schemas/landscape/**/*.test.ts"],
  privacy: ["test/schemas/privacy/**/*.test.ts"],
  peers: ["test/schemas/peers/**/*.test.ts", "test/scripts/peers/**/*.test.ts", ...ofProblems],
  spreadsheet: ["test/schemas/spreadsheet/**/*.test.ts"],
};

/** The security-relevant code. */
const mutated = [
  ...Object.keys(ofSchemas).map((part) => `schemas/${part}/**/*.ts`),
  "scripts/{claims,deploy,github,peers}/**/*.ts",
];

/**
 * The files to mutate, relative to the project’s root: the security-relevant ones below `names` (all if empty) that
 * have changed since a revision, if one is given.
 *
 * @throws CommandError for an unknown revision
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

/** Groups files by part of the project, each with the tests of its mutants. */
export function byPart(files: readonly string[]): { files: string[]; tests: readonly string[] }[] {
  const groups = Object.values(Object.groupBy(files, (file) => testsOf(file).join(" ")));
  return groups.map((group = []) => ({ files: group, tests: testsOf(group[0] ?? "") }));
}

/**
 * The patterns of tests for a file’s mutants: those of its own part. Other tests also run it, but take many times as
 * long.
 */
export function testsOf(file: string): readonly string[] {
  const [room = "", part = ""] = file.split("/");
  if (room === "schemas") return ofSchemas[part] ?? [];
  // Upkeep uses the code for GitHub too.
  return [`test/scripts/${part === "github" ? "{github,upkeep}" : part}/**/*.test.ts`];
}
