import { lstatSync, rmSync } from "node:fs";
import { join } from "node:path";

import { shownFolder } from "./folder.ts";
import { CannotRun } from "./stop.ts";
import { writeWhole } from "./write.ts";

/**
 * Writes a file of a folder whole or not at all.
 *
 * @param path relative to the folder, with `/`
 * @throws CannotRun where a folder on the way is a link: a branch may bring one along, and it leads anywhere
 */
export function writeInside(folder: string, path: string, text: string): void {
  refuseLinks(folder, path);
  writeWhole(join(folder, path), text);
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
