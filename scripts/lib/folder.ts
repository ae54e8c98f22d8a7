import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

import { entriesFolder } from "../../schemas/address.ts";
import { londonDay } from "../../schemas/london-day.ts";
import { catalogueFolderOf } from "../../schemas/reading/disk.ts";
import { authorityFile } from "../../schemas/reading/place.ts";
import { settingsFile } from "../../schemas/settings.ts";
import { root } from "./root.ts";
import { CannotRun } from "./stop.ts";

/** Returns the folder of the catalogue: the given one, else that of the environment, else our own. */
export function catalogueFolder(named: string | undefined): string {
  const folder = catalogueFolderOf(named ?? process.env["CATALOGUE"], root);
  const found = statSync(folder, { throwIfNoEntry: false });
  // The builds have no --catalogue, so whoever has set the variable is told to set it again.
  const option = named === undefined ? "CATALOGUE=" : "--catalogue ";
  if (!found) throw new CannotRun(`There is no folder ${folder}. Name the catalogue’s folder with ${option}DIR.`);
  if (!found.isDirectory())
    throw new CannotRun(`${folder} is not a folder. Name the catalogue’s folder with ${option}DIR.`);
  refuseNeighbours(folder, option);
  return folder;
}

/**
 * Refuses a folder just above or below that of a catalogue: every file in it would be said to be in the wrong place. One
 * that has folders of authorities is a catalogue, whatever else is in it.
 */
function refuseNeighbours(folder: string, option: string): void {
  const has = (...parts: string[]): boolean => existsSync(join(folder, ...parts));
  const isOfAuthority = has(authorityFile);
  const isAbove = has(entriesFolder, settingsFile);
  if (!isOfAuthority && !isAbove) return;
  const folders = readdirSync(folder, { withFileTypes: true }).filter((item) => item.isDirectory());
  if (folders.some(({ name }) => has(name, authorityFile))) return;
  throw new CannotRun(
    isOfAuthority
      ? `${folder} is the folder of one authority. Name the one it is in, with ${option}${dirname(folder)}`
      : `${folder} has the catalogue in a folder of its own. Name that, with ${option}${resolve(folder, entriesFolder)}`,
  );
}

/** Returns a folder relative to the working directory, with `/`. */
export function shownFolder(folder: string): string {
  const shown = relative(process.cwd(), folder).split(sep).join("/");
  return shown === "" ? "." : shown;
}

/** Today in London, `YYYY-MM-DD`. */
export function today(): string {
  return londonDay(new Date());
}
