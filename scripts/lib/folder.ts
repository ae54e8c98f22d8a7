import { statSync } from "node:fs";
import { relative, sep } from "node:path";

import { londonDay } from "../../schemas/london-day.ts";
import { catalogueFolderOf } from "../../schemas/reading/disk.ts";
import { root } from "./root.ts";
import { CannotRun } from "./stop.ts";

/** The catalogue to work on: the folder named, or the one that the environment names, or our own. */
export function catalogueFolder(named: string | undefined): string {
  const folder = catalogueFolderOf(named ?? process.env["CATALOGUE"], root);
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) throw new CannotRun(`There is no folder ${folder}. Name the catalogue’s folder with --catalogue.`);
  if (!found.isDirectory())
    throw new CannotRun(`${folder} is not a folder. Name the catalogue’s folder with --catalogue.`);
  return folder;
}

/** A folder as people see it from where they are, with `/`. */
export function shownFolder(folder: string): string {
  const shown = relative(process.cwd(), folder).split(sep).join("/");
  return shown === "" ? "." : shown;
}

/** Today in London, `YYYY-MM-DD`. */
export function today(): string {
  return londonDay(new Date());
}
