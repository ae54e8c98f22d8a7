import { lstatSync, rmSync } from "node:fs";
import { join } from "node:path";

import { shownFolder } from "./folder.ts";
import { CommandError } from "./stop.ts";
import { writeNew, replaceUnchanged, writeWhole } from "./write.ts";

/**
 * Writes a file of a folder atomically.
 *
 * @param path relative to the folder, with `/`
 * @throws CommandError where a folder of the path is a symbolic link: a branch may contain one, to any place
 */
export function writeInside(folder: string, path: string, text: string): void {
  refuseLinks(folder, path);
  writeWhole(join(folder, path), text);
}

/**
 * Creates a file of a folder, unless it exists, as {@link writeNew} does.
 *
 * @returns whether it was written: false if it exists
 * @throws CommandError as {@link writeInside} does
 */
export function writeNewInside(folder: string, path: string, text: string): boolean {
  refuseLinks(folder, path);
  return writeNew(join(folder, path), text);
}

/**
 * Replaces a file of a folder, unless its content has changed since it was read.
 *
 * @param before what was read
 * @throws CommandError where the content has changed, and as {@link writeInside} does
 */
export function writeOverInside(folder: string, path: string, before: string | Uint8Array, text: string): void {
  refuseLinks(folder, path);
  if (!replaceUnchanged(join(folder, path), before, text))
    throw new CommandError(
      `${shownFolder(folder)}/${path} was changed by somebody else meanwhile, so nothing was written to it. Run the command again.`,
    );
}

/**
 * Removes a file of a folder, if it exists.
 *
 * @throws CommandError as {@link writeInside} does
 */
export function removeInside(folder: string, path: string): void {
  refuseLinks(folder, path);
  rmSync(join(folder, path), { force: true });
}

function refuseLinks(folder: string, path: string): void {
  const folders = path.split("/").slice(0, -1);
  for (const [index] of folders.entries()) {
    const on = join(folder, ...folders.slice(0, index + 1));
    if (lstatSync(on, { throwIfNoEntry: false })?.isSymbolicLink() !== true) continue;
    throw new CommandError(
      `${shownFolder(on)} is a link to another place, so nothing is written there. Replace it with a folder.`,
    );
  }
}
