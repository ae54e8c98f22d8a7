import { readFileSync } from "node:fs";
import { join } from "node:path";

import { entriesOfKind, type Entry, inspect, kindNames, memorySource } from "../../schemas/index.ts";
import { root } from "../../scripts/lib/root.ts";
import { fixtureFiles } from "../helpers/catalogues.ts";
import type { Workspace } from "./workspace.ts";

/** The inputs of a build. */
export interface Inputs {
  /** The files of the catalogue: path → text. */
  files: Readonly<Record<string, string>>;
  /** The changed files of the project: path → text. */
  sources: Readonly<Record<string, string>>;
  /** The date of the build, `YYYY-MM-DD`. */
  day: string;
  /** The address of the site. */
  address: string;
}

/** The result of a change. */
export interface Changed {
  /** The description of the change for the report of a failure. */
  words: string;
  inputs: Inputs;
  /** Damages the files of the last build. */
  damage?: (workspace: Workspace) => void | Promise<void>;
}

/** A change between two builds; undefined if it is impossible or would cause errors. */
export type Change = (inputs: Inputs) => Changed | undefined;

/** The inputs of the first build: the fixture catalogue of the site’s tests. */
export const firstInputs: Inputs = {
  files: fixtureFiles("catalogue"),
  sources: {},
  day: "2026-11-21",
  address: "https://example.org/base/",
};

/** The valid entries. */
export function entriesOf({ files, day }: Inputs): Entry[] {
  const { catalogue } = inspect(memorySource(files), day);
  return kindNames.flatMap((kind): Entry[] => [...entriesOfKind(catalogue, kind)]);
}

/** The inputs with changed files, without those that are undefined; undefined if the catalogue then has errors. */
export function withFiles(inputs: Inputs, files: Readonly<Record<string, string | undefined>>): Inputs | undefined {
  const all = Object.entries({ ...inputs.files, ...files }).filter(
    (file): file is [string, string] => file[1] !== undefined,
  );
  return ifValid({ ...inputs, files: Object.fromEntries(all) });
}

/** The inputs; undefined if the catalogue has errors. */
export function ifValid(inputs: Inputs): Inputs | undefined {
  const { problems } = inspect(memorySource(inputs.files), inputs.day);
  return problems.some(({ severity }) => severity === "error") ? undefined : inputs;
}

/** The text of a file of the project. */
export function sourceOf({ sources }: Inputs, path: string): string {
  return sources[path] ?? readFileSync(join(root, path), "utf8");
}

/** The item at a number, modulo the length. */
export function pick<T>(items: readonly T[], number: number): T | undefined {
  return items[number % items.length];
}
