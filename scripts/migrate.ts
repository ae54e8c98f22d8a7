import { existsSync, statSync } from "node:fs";
import { join } from "node:path";

import { editFields, isMapping, migrate, migrations, modelVersion, parse, parseEntryPath } from "../schemas/index.ts";
import { count } from "../schemas/problems/count.ts";
import { decode } from "../schemas/reading/decode.ts";
import { diskSource } from "../schemas/reading/disk.ts";
import { treeOf } from "../schemas/reading/parse.ts";
import { commentTexts } from "../schemas/yaml/comments.ts";
import { catalogueFolder, commandOn, shownFolder } from "./lib/folder.ts";
import { printNotice } from "./lib/notice.ts";
import { readOptions } from "./lib/options.ts";
import { CommandError, run } from "./lib/stop.ts";
import { versionFile, versionIn, versionText } from "./lib/version-file.ts";
import { writeOverInside } from "./lib/write-inside.ts";
import { writeWhole } from "./lib/write.ts";

const usage = "npm run migrate -- [--catalogue DIR] [--from VERSION] [--dry-run]";
const description =
  "Brings the entries of a catalogue to the newest version of the model. With --dry-run it only lists them.";

await run(() => {
  const options = readOptions(
    { catalogue: { type: "string" }, from: { type: "string" }, "dry-run": { type: "boolean", default: false } },
    usage,
    description,
  );
  const folder = catalogueFolder(options.catalogue);
  const version = join(folder, versionFile);
  if (statSync(version, { throwIfNoEntry: false })?.isFile() === false)
    throw new CommandError(
      `${shownFolder(version)} must be a file that says which version of the model the entries follow. Move what is there.`,
    );
  const from = options.from === undefined ? versionSaidBy(folder) : Number(options.from);
  if (!Number.isInteger(from) || from < 1 || from > modelVersion) {
    throw new CommandError(`The version must be a whole number from 1 to ${modelVersion}. Usage: ${usage}`);
  }
  const { entries, changed, obstacles } = changesIn(folder, from);
  if (entries === 0 && !existsSync(version))
    throw new CommandError(
      `There are no entries in ${shownFolder(folder)}. Name the catalogue’s folder with --catalogue DIR.`,
    );
  if (obstacles.size > 0) {
    for (const [path, obstacle] of obstacles) printNotice(`${shownFolder(folder)}/${path} ${obstacle}`);
    printNotice(`Nothing is changed. Fix this first; then run ${commandOn(folder, "migrate")} again.`);
    return 1;
  }
  for (const { to, title } of migrations) if (to > from) process.stdout.write(`${to}: ${title}\n`);
  for (const [path, { before, text }] of changed) {
    // Idempotent: after an interruption, a second run leaves migrated entries unchanged.
    if (!options["dry-run"]) writeOverInside(folder, path, before, text);
    process.stdout.write(`${shownFolder(folder)}/${path}\n`);
  }
  if (!options["dry-run"]) writeWhole(version, versionText);
  process.stdout.write(
    `${count(changed.size, "entry", "entries")} ${options["dry-run"] ? "to change" : "changed"}; the catalogue is at version ${options["dry-run"] ? from : modelVersion}.\n`,
  );
  return 0;
});

/**
 * Reads the model version from the version file of a catalogue.
 *
 * @throws CommandError if the file names none
 */
function versionSaidBy(folder: string): number {
  const version = versionIn(folder);
  if (version >= 1) return version;
  throw new CommandError(
    `${shownFolder(folder)}/${versionFile} does not say which version of the model the entries follow. Write “version 1” or a later one into it, or name it with --from.`,
  );
}

interface Changes {
  /** The number of entries that were read. */
  entries: number;
  /** Path → old and new text. */
  changed: Map<string, { before: Uint8Array | string; text: string }>;
  /** Path → why the entry cannot be rewritten without loss, as the end of a sentence. */
  obstacles: Map<string, string>;
}

function changesIn(folder: string, from: number): Changes {
  const changes: Changes = { entries: 0, changed: new Map(), obstacles: new Map() };
  for (const { path, plain, read } of diskSource(folder).files()) {
    const place = plain ? parseEntryPath(path) : undefined;
    if (!place) continue;
    changes.entries++;
    const before = read();
    const { text, fault } = decode(before);
    const { value, faults } = parse(text);
    if (fault || !isMapping(value) || faults.length > 0) {
      changes.obstacles.set(path, `cannot be read. ${commandOn(folder, "validate")} says why.`);
      continue;
    }
    const migrated = migrate(place.kind, value, from);
    if (migrated === value) continue;
    const edited = editFields(place.kind, text, migrated);
    const lost = edited === undefined ? [] : lostComments(text, edited);
    if (edited === undefined)
      changes.obstacles.set(path, "is written in a way that a program cannot change. Change it by hand.");
    else if (lost.length > 0)
      changes.obstacles.set(path, `would lose comments: ${lost.join(", ")}. Move them to the top of the file.`);
    else changes.changed.set(path, { before, text: edited });
  }
  return changes;
}

/** Returns the comments of a text that its edited text lacks, in quotes. */
function lostComments(text: string, edited: string): string[] {
  const kept = commentsOf(edited);
  return commentsOf(text).flatMap((comment) => {
    const index = kept.indexOf(comment);
    if (index >= 0) kept.splice(index, 1);
    return index < 0 ? [`“${comment}”`] : [];
  });
}

function commentsOf(text: string): string[] {
  const root = treeOf(text);
  return root ? commentTexts(text, root) : [];
}
