import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

import { CommandError, isSystemError } from "./stop.ts";

/**
 * Creates a folder and its missing parents. Node’s recursive `mkdir` never returns where the system allows no folders, as in
 * `/proc`.
 *
 * @returns the topmost folder that was created, if any
 * @throws CommandError where the system allows no folders
 */
export function makeFolder(path: string): string | undefined {
  const missing: string[] = [];
  for (let at = resolve(path); !isFolder(at); at = dirname(at)) {
    missing.unshift(at);
    if (existsSync(at)) break;
  }
  for (const folder of missing) makeOne(folder);
  return missing[0];
}

function makeOne(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    // Race: another command may have created the same.
    if (isFolder(folder)) return;
    if (isSystemError(error) && error.code === "ENOENT" && existsSync(dirname(folder)))
      throw new CommandError(`The system makes no folders in ${dirname(folder)}. Name another place than ${folder}.`);
    throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
