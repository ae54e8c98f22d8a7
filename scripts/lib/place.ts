import { existsSync } from "node:fs";
import { join } from "node:path";

import { slugFault } from "../../schemas/fields/slug-text.ts";
import {
  inspect,
  type Inspection,
  type Kind,
  kinds,
  overlaySource,
  pathOf,
  type Problem,
  newSlugOf,
  type Source,
} from "../../schemas/index.ts";
import { quoted } from "../../schemas/problems/quoted.ts";
import { diskSource } from "../../schemas/reading/disk.ts";
import { reportOn } from "../reporters/report.ts";
import { text as textReporter } from "../reporters/text.ts";
import { localCache } from "./clone-cache.ts";
import { wantsColour } from "./colour.ts";
import { cachedSource } from "./entry-cache.ts";
import { shownFolder, today } from "./folder.ts";
import { CommandError } from "./stop.ts";
import { writeNewInside, writeOverInside } from "./write-inside.ts";

/** An entry to write into a catalogue. */
export interface NewEntry {
  kind: Kind;
  authority: string;
  slug: string;
  text: string;
}

/**
 * Returns the slug of a new entry: the one given, or one made from its name; for an authority’s record, the authority’s.
 *
 * @throws CommandError if the given slug is invalid, or the name gives none
 */
export function slugFor(kind: Kind, authority: string, given: string | undefined, name: string): string {
  const fault = given === undefined ? undefined : slugFault(given);
  if (given !== undefined && fault !== undefined) {
    const like = newSlugOf(given);
    throw new CommandError(`${quoted(given)} is not a slug. ${fault}${like === "" ? "" : ` Write --slug ${like}.`}`);
  }
  const slug = kinds[kind].ownsFolder ? authority : (given ?? newSlugOf(name));
  if (slug === "")
    throw new CommandError(
      name.trim() === ""
        ? "The entry has no name to make a slug of. Give a slug with --slug."
        : `No slug can be made of the name ${quoted(name)}, because only letters from a to z can be in it. Give one with --slug.`,
    );
  return slug;
}

/** Reads the catalogue in a folder, with the cached entries of earlier runs. */
export function readCatalogue(folder: string): Source {
  return cachedSource(diskSource(folder), localCache(folder, "entries"), today()).source;
}

/** Validates the catalogue with an entry added in memory. */
function inspectWith(folder: string, { text, ...place }: NewEntry, read = readCatalogue(folder)): Inspection {
  const path = pathOf(place);
  const source = overlaySource(read, new Map([[path, text]]));
  const inspection = inspect(source, today(), { only: path });
  return { ...inspection, problems: inspection.problems.filter(({ file }) => file === path) };
}

/** Returns the errors that block an entry. */
export function errorsIn(folder: string, entry: NewEntry): Problem[] {
  return errorsOf(inspectWith(folder, entry));
}

/** Prints the problems of an entry to standard error. */
export function reportEntry(folder: string, entry: NewEntry, inspection = inspectWith(folder, entry)): void {
  if (inspection.problems.length === 0) return;
  const entries = errorsOf(inspection).length === 0 ? 1 : 0;
  const counts = { files: 1, entries, authorities: entries };
  const report = reportOn({ ...inspection, counts }, shownFolder(folder), 0);
  process.stderr.write(textReporter(report, wantsColour(process.stderr)));
}

/**
 * Writes a new entry into a catalogue, or prints it with `stdout`. An entry with errors is never written. Prints all
 * problems to standard error.
 *
 * @param read the catalogue, if already read
 * @returns the exit code: 0 on success, 1 if the entry has errors
 * @throws CommandError if the file exists
 */
export function placeEntry(folder: string, entry: NewEntry, stdout: boolean, read?: Source): number {
  const path = pathOf(entry);
  const isThere = (): CommandError =>
    new CommandError(`${shownFolder(folder)}/${path} is there already. Edit it, or give another slug with --slug.`);
  if (!stdout && existsSync(join(folder, path))) throw isThere();
  return putEntry(folder, entry, stdout, read, () => {
    // Race: another command may have written the file first.
    if (!writeNewInside(folder, path, entry.text)) throw isThere();
  });
}

/**
 * Overwrites the file of an entry with its changed text, or prints it with `stdout`, like `placeEntry`.
 *
 * @param before the text before the change
 * @returns the exit code: 0 on success, 1 if the entry has errors
 * @throws CommandError if the file has changed meanwhile
 */
export function changeEntry(folder: string, entry: NewEntry, before: string, stdout: boolean): number {
  return putEntry(folder, entry, stdout, undefined, () => {
    writeOverInside(folder, pathOf(entry), before, entry.text);
  });
}

/** Writes an entry if it has no errors, or prints it with `stdout`; then reports its problems. */
function putEntry(
  folder: string,
  entry: NewEntry,
  stdout: boolean,
  read: Source | undefined,
  write: () => void,
): number {
  const path = pathOf(entry);
  const inspection = inspectWith(folder, entry, read);
  const isValid = errorsOf(inspection).length === 0;
  if (stdout) process.stdout.write(entry.text);
  else if (isValid) write();
  reportEntry(folder, entry, inspection);
  const said = isValid ? (stdout ? "" : `Wrote ${shownFolder(folder)}/${path}\n`) : stdout ? printedDraft : notWritten;
  process.stderr.write(said);
  return isValid ? 0 : 1;
}

const notWritten =
  "Nothing was written, because the entry has errors. With --stdout it is printed as a draft, to correct by hand.\n";
const printedDraft =
  "What was printed is a draft, because it has errors. Correct them before you add it to a catalogue.\n";

function errorsOf({ problems }: Inspection): Problem[] {
  return problems.filter(({ severity }) => severity === "error");
}
