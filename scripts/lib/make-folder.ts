import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

import { CannotRun, isSystemError } from "./stop.ts";

/**
 * Makes a folder and those on the way to it. Node’s own way never ends where the system makes none, as in `/proc`.
 *
 * @returns the first folder that was made, if any was
 * @throws CannotRun that names such a place
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
    // Another command may make the same.
    if (isFolder(folder)) return;
    if (isSystemError(error) && error.code === "ENOENT" && existsSync(dirname(folder)))
      throw new CannotRun(`The system makes no folders in ${dirname(folder)}. Name another place than ${folder}.`);
    throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
