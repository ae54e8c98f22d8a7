import { lstatSync, rmSync } from "node:fs";
import { join } from "node:path";

import { shownFolder } from "./folder.ts";
import { CannotRun } from "./stop.ts";
import { writeNew, writeOver, writeWhole } from "./write.ts";

/**
 * Writes a file of a folder atomically.
 *
 * @param path relative to the folder, with `/`
 * @throws CannotRun where a folder on the way is a link: a branch may bring one along, and it leads anywhere
 */
export function writeInside(folder: string, path: string, text: string): void {
  refuseLinks(folder, path);
  writeWhole(join(folder, path), text);
}

/**
 * Writes a file of a folder that is not there yet, on the same terms.
 *
 * @returns whether it was written: false where it is there by now
 */
export function writeNewInside(folder: string, path: string, text: string): boolean {
  refuseLinks(folder, path);
  return writeNew(join(folder, path), text);
}

/**
 * Writes a file of a folder over what was read of it, on the same terms.
 *
 * @throws CannotRun where somebody has written to it since: what they wrote would be lost
 */
export function writeOverInside(folder: string, path: string, before: string | Uint8Array, text: string): void {
  refuseLinks(folder, path);
  if (!writeOver(join(folder, path), before, text))
    throw new CannotRun(
      `${shownFolder(folder)}/${path} was changed by somebody else meanwhile, so nothing was written to it. Run the command again.`,
    );
}

/** Removes a file of a folder, if it is there, on the same terms. */
export function removeInside(folder: string, path: string): void {
  refuseLinks(folder, path);
  rmSync(join(folder, path), { force: true });
}

function refuseLinks(folder: string, path: string): void {
  const folders = path.split("/").slice(0, -1);
  for (const [index] of folders.entries()) {
    const on = join(folder, ...folders.slice(0, index + 1));
    if (lstatSync(on, { throwIfNoEntry: false })?.isSymbolicLink() !== true) continue;
    throw new CannotRun(
      `${shownFolder(on)} is a link to another place, so nothing is written there. Replace it with a folder.`,
    );
  }
}
