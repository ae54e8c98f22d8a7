import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

import { entriesFolder } from "../../schemas/address.ts";
import { londonDay } from "../../schemas/london-day.ts";
import { modelVersion } from "../../schemas/migrations/index.ts";
import { catalogueFolderOf } from "../../schemas/reading/disk.ts";
import { authorityFile } from "../../schemas/reading/entry-path.ts";
import { settingsFile } from "../../schemas/settings.ts";
import { root } from "./root.ts";
import { shellWord } from "./shell-word.ts";
import { CommandError } from "./stop.ts";
import { versionFile, versionIn } from "./version-file.ts";

/**
 * Returns the folder of the catalogue: the given one, else that of the environment, else our own.
 *
 * @throws CommandError if it is none, or if its entries follow a newer version of the model
 */
export function catalogueFolder(named: string | undefined): string {
  const folder = catalogueFolderOf(named ?? process.env["CATALOGUE"], root);
  const found = statSync(folder, { throwIfNoEntry: false });
  // The builds have no --catalogue, so without it the advice names the environment variable.
  const option = named === undefined ? "CATALOGUE=" : "--catalogue ";
  if (!found) throw new CommandError(`There is no folder ${folder}. Name the catalogue’s folder with ${option}DIR.`);
  if (!found.isDirectory())
    throw new CommandError(`${folder} is not a folder. Name the catalogue’s folder with ${option}DIR.`);
  refuseWrongLevel(folder, option);
  refuseNewer(folder);
  return folder;
}

/**
 * Refuses a catalogue of a newer version of the model, whose entries this software would validate, change or publish by
 * outdated rules.
 *
 * @throws CommandError for such a catalogue
 */
export function refuseNewer(folder: string): void {
  const version = versionIn(folder);
  if (version > modelVersion)
    throw new CommandError(
      `${shownFolder(folder)}/${versionFile} says that the entries follow version ${version} of the model, and this copy of the software knows no version after ${modelVersion}. Update the software.`,
    );
}

/**
 * Returns a command of the project that works on the catalogue in a folder, as a person can paste it. It names the folder
 * unless the command finds it anyway.
 *
 * @param folder of the catalogue; undefined where there is none yet
 * @param name the name of the npm script, such as `validate`
 * @param words what else is on its command line, quoted as a shell needs it
 */
export function commandOn(folder: string | undefined, name: string, words: readonly string[] = []): string {
  const isUsual = folder === undefined || folder === catalogueFolderOf(process.env["CATALOGUE"], root);
  const all = isUsual ? words : [...words, "--catalogue", shellWord(shownFolder(folder))];
  return [`npm run ${name}`, ...(all.length > 0 ? ["--", ...all] : [])].join(" ");
}

/** Returns the message that entries of an earlier version of the model must be migrated; undefined for any other version. */
export function migrationDue(folder: string): string | undefined {
  const version = versionIn(folder);
  return version < modelVersion
    ? `${shownFolder(folder)}/${versionFile} says that the entries follow version ${version} of the model, and this software checks version ${modelVersion}. Run ${commandOn(folder, "migrate")} before you fix anything by hand.`
    : undefined;
}

/**
 * Refuses the folder just above a catalogue and those of authorities in it, where each file would count as in the wrong
 * place. A folder that has folders of authorities is a catalogue, whatever else is in it.
 *
 * @throws CommandError for such a folder
 */
function refuseWrongLevel(folder: string, option: string): void {
  const has = (...parts: string[]): boolean => existsSync(join(folder, ...parts));
  const isOfAuthority = has(authorityFile);
  const isAbove = has(entriesFolder, settingsFile);
  if (!isOfAuthority && !isAbove) return;
  const folders = readdirSync(folder, { withFileTypes: true }).filter((item) => item.isDirectory());
  if (folders.some(({ name }) => has(name, authorityFile))) return;
  throw new CommandError(
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
