import { entriesFolder } from "../../../../schemas/address.ts";
import { maxBytes, type EntryPath, parseEntryPath } from "../../../../schemas/index.ts";
import { isNote } from "../../../../schemas/reading/entry-path.ts";
import { isPeerPath } from "../../../../schemas/reading/peer-place.ts";
import { type ChangedFile, isRead } from "../facts/files.ts";

/** A changed file by how it may be handled. */
export type ClassifiedFile =
  /** Outside the catalogue’s folder, or one of its notes or peer files: only a catalogue maintainer may accept it. */
  | { type: "outside"; path: string }
  /** An entry, or any other file in the catalogue’s folder. `file` is relative to the catalogue. */
  | { type: "entry"; path: string; file: string; place?: EntryPath; fileType: FileType; sha?: string }
  | { type: "removed"; path: string; file: string; place?: EntryPath };

/**
 * The file type in git. A `link` (also a submodule, or a file that the head’s tree lacks) and a `large` file (above
 * `maxBytes`, or of unknown size) are rejected unread; a `program` (executable bit) is read and rejected.
 */
type FileType = "plain" | "link" | "program" | "large";

/** Classifies the changed files of a pull request before any is read. */
export function classify(files: readonly ChangedFile[]): ClassifiedFile[] {
  return files.flatMap((file) => [
    ...(file.previous === undefined ? [] : [removal(file.previous)]),
    file.removed ? removal(file.path) : arrival(file),
  ]);
}

/** The changed files that are not `outside`. */
export function entriesIn(classified: readonly ClassifiedFile[]): Exclude<ClassifiedFile, { type: "outside" }>[] {
  return classified.filter((item) => item.type !== "outside");
}

function removal(path: string): ClassifiedFile {
  const file = insideCatalogue(path);
  return file === undefined ? { type: "outside", path } : { type: "removed", path, file, ...placed(file) };
}

function arrival({ path, found }: ChangedFile): ClassifiedFile {
  const file = insideCatalogue(path);
  if (file === undefined) return { type: "outside", path };
  // Any other file is rejected for its path.
  const fileType = isRead(path) || found ? fileTypeOf(found) : "plain";
  return { type: "entry", path, file, ...placed(file), fileType, ...(found === undefined ? {} : { sha: found.sha }) };
}

/**
 * The path relative to the catalogue’s folder; undefined outside it, and for its notes and peer files. A path that
 * differs only in case or Unicode form names the same folder on many file systems: it counts as inside, is returned in
 * full and is rejected for its name.
 */
function insideCatalogue(path: string): string | undefined {
  if (path.startsWith(entriesFolder)) {
    const file = path.slice(entriesFolder.length);
    return isNote(file) || isPeerPath(file) ? undefined : file;
  }
  return path.normalize("NFKC").toLowerCase().startsWith(entriesFolder) ? path : undefined;
}

function placed(file: string): { place?: EntryPath } {
  const place = parseEntryPath(file);
  return place ? { place } : {};
}

/** Git’s modes: regular file (100644), executable (100755), symlink (120000), submodule (160000), folder (040000). */
function fileTypeOf(found: ChangedFile["found"]): FileType {
  if (found?.type !== "blob" || (found.mode !== "100644" && found.mode !== "100755")) return "link";
  if (found.size === undefined || found.size > maxBytes) return "large";
  return found.mode === "100755" ? "program" : "plain";
}
