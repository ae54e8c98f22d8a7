import { readFileSync } from "node:fs";
import { join } from "node:path";

import { entriesOfKind, type Entry, inspect, kindNames, memorySource } from "../../schemas/index.ts";
import { root } from "../../scripts/lib/root.ts";
import { fixtureFiles } from "../helpers/catalogues.ts";
import type { Place } from "./place.ts";

/** Everything that a site is built from. */
export interface Inputs {
  /** The files of the catalogue: path → text. */
  files: Readonly<Record<string, string>>;
  /** The files of the project that are not as they are here: path → text. */
  sources: Readonly<Record<string, string>>;
  /** The day of the build, `YYYY-MM-DD`. */
  day: string;
  /** Where the site will be. */
  address: string;
}

/** What a change has made. */
export interface Changed {
  /** What has changed, for whoever reads which step failed. */
  words: string;
  inputs: Inputs;
  /** What happens to what the last build has left. */
  spoil?: (place: Place) => void | Promise<void>;
}

/** Something that happens between two builds; undefined where it cannot happen, or would leave errors. */
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

/** The inputs with other files in the catalogue, or without those that are undefined; nothing if it then has errors. */
export function withFiles(inputs: Inputs, files: Readonly<Record<string, string | undefined>>): Inputs | undefined {
  const all = Object.entries({ ...inputs.files, ...files }).filter(
    (file): file is [string, string] => file[1] !== undefined,
  );
  return ifRight({ ...inputs, files: Object.fromEntries(all) });
}

/** The inputs, unless the catalogue has errors in them. */
export function ifRight(inputs: Inputs): Inputs | undefined {
  const { problems } = inspect(memorySource(inputs.files), inputs.day);
  return problems.some(({ severity }) => severity === "error") ? undefined : inputs;
}

/** The text of a file of the project. */
export function sourceOf({ sources }: Inputs, path: string): string {
  return sources[path] ?? readFileSync(join(root, path), "utf8");
}

/** One of some things, by any whole number. */
export function pick<T>(things: readonly T[], number: number): T | undefined {
  return things[number % things.length];
}
