import { existsSync } from "node:fs";
import { join } from "node:path";

import { inspect, type Inspection, type Kind, overlaySource, pathOf, slugOf } from "../../schemas/index.ts";
import { diskSource } from "../../schemas/reading/disk.ts";
import { reportOn } from "../reporters/report.ts";
import { text as textReporter } from "../reporters/text.ts";
import { wantsColour } from "./colour.ts";
import { shownFolder, today } from "./folder.ts";
import { CannotRun } from "./stop.ts";
import { writeWhole } from "./write.ts";

/** An entry that is to go into a catalogue. */
export interface NewEntry {
  kind: Kind;
  authority: string;
  slug: string;
  text: string;
}

/** Where an entry goes: the slug given, or one made from its name. */
export function slugFor(kind: Kind, authority: string, given: string | undefined, name: string): string {
  if (kind === "authority") return authority;
  const slug = given ?? slugOf(name);
  if (slug === "") throw new CannotRun("No slug can be made from that name. Give one with --slug.");
  return slug;
}

/** The catalogue as it would be with an entry in it. */
function inspectWith(folder: string, { text, ...place }: NewEntry): Inspection {
  return inspect(overlaySource(diskSource(folder), new Map([[pathOf(place), text]])), today());
}

/**
 * Puts a new entry into a catalogue, or prints it with `stdout`; an entry with errors is not written, and what is wrong
 * with it is told.
 *
 * @returns the exit code: 0 well, 1 errors in the entry
 */
export function placeEntry(folder: string, entry: NewEntry, stdout: boolean): number {
  const path = pathOf(entry);
  if (!stdout && existsSync(join(folder, path))) {
    throw new CannotRun(`${shownFolder(folder)}/${path} is there already. Edit it, or give another slug with --slug.`);
  }
  const inspection = inspectWith(folder, entry);
  const problems = inspection.problems.filter(({ file }) => file === path);
  const errors = problems.filter(({ severity }) => severity === "error");
  if (stdout) process.stdout.write(entry.text);
  else if (errors.length === 0) writeWhole(join(folder, path), entry.text);
  if (problems.length > 0) {
    const report = reportOn(
      { ...inspection, problems, counts: { files: 1, entries: errors.length === 0 ? 1 : 0, authorities: 0 } },
      shownFolder(folder),
      0,
    );
    process.stderr.write(textReporter(report, wantsColour(process.stderr)));
  }
  if (!stdout && errors.length === 0) process.stderr.write(`Wrote ${shownFolder(folder)}/${path}\n`);
  if (!stdout && errors.length > 0) process.stderr.write("Nothing was written, because the entry has errors.\n");
  return errors.length === 0 ? 0 : 1;
}
