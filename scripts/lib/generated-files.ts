import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import { count } from "../../schemas/problems/count.ts";
import { readIfExists } from "./read-if-exists.ts";
import { writeWhole } from "./write.ts";

/** The changes to generated files: their paths, relative to the folder that they are in. */
export interface FileChanges {
  written: readonly string[];
  deleted: readonly string[];
}

/**
 * Writes generated files that are missing or differ, each atomically.
 *
 * @param files path → text
 * @param full folders that exist and hold only generated files: stale files are deleted there
 */
export function writeGenerated(
  folder: string,
  files: ReadonlyMap<string, string>,
  full: readonly string[] = [],
): FileChanges {
  const written = [...files].filter(([path, text]) => readIfExists(join(folder, path)) !== text);
  for (const [path, text] of written) writeWhole(join(folder, path), text);
  const deleted = full
    .flatMap((path) => readdirSync(join(folder, path)).map((name) => `${path}/${name}`))
    .filter((path) => !files.has(path));
  for (const path of deleted) rmSync(join(folder, path));
  return { written: written.map(([path]) => path), deleted };
}

/** Returns the report on changed files: a line for each, and one with their number. */
export function fileChangesText(all: readonly FileChanges[]): string {
  const lines = all.flatMap(({ written, deleted }) => [...written, ...deleted.map((path) => `${path} (deleted)`)]);
  return [...lines, `${count(lines.length, "file")} changed.`].map((line) => `${line}\n`).join("");
}
