import { readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

import { root } from "./root.ts";

/**
 * Returns the folder for the caches of commands. It is in the git directory of this clone or worktree: no checkout writes
 * there, so no pull request can plant anything. Undefined outside a clone, and where its git directory is missing, as that
 * of a worktree may be.
 */
export function ownFolder(project = root): string | undefined {
  const directory = gitDirectoryOf(project);
  return directory === undefined ? undefined : join(directory, "common-standards-catalogue");
}

/** Whether a command runs outside continuous integration, where it uses no cache: `CI` is unset, empty, `0` or `false`. */
export function isLocal(environment: Readonly<Record<string, string | undefined>> = process.env): boolean {
  return ["", "0", "false", undefined].includes(environment["CI"]);
}

/** Returns the git directory of a clone or of one of its worktrees, without starting git. */
function gitDirectoryOf(project: string): string | undefined {
  const path = join(project, ".git");
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found || found.isDirectory()) return found && path;
  const [, directory] = /^gitdir: (.+)$/m.exec(readFileSync(path, "utf8")) ?? [];
  if (directory === undefined) return undefined;
  const elsewhere = resolve(project, directory);
  return statSync(elsewhere, { throwIfNoEntry: false })?.isDirectory() === true ? elsewhere : undefined;
}
