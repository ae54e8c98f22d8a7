import { posix } from "node:path";

import { entriesFolder } from "../../../../schemas/address.ts";
import { maxBytes, type Place, placeOf } from "../../../../schemas/index.ts";
import { isPeerPath } from "../../../../schemas/reading/peer-place.ts";
import { isNote } from "../../../../schemas/reading/place.ts";
import type { ChangedFile } from "../facts/files.ts";

/** What becomes of one changed file. */
export type ClassifiedFile =
  /** No entry: only a catalogue maintainer may accept it. */
  | { type: "outside"; path: string }
  /** An entry or something in an entry’s place. `file` is relative to the catalogue. */
  | { type: "entry"; path: string; file: string; place?: Place; sound: Soundness; sha?: string }
  | { type: "removed"; path: string; file: string; place?: Place };

/** `plain`: to be read. The others are refused unread. */
type Soundness = "plain" | "link" | "program" | "large";

/** Sorts the changed files of a pull request by what may be done with them, before anything of them is read. */
export function classify(files: readonly ChangedFile[]): ClassifiedFile[] {
  return files.flatMap((file) => [
    ...(file.previous === undefined ? [] : [removal(file.previous)]),
    file.removed ? removal(file.path) : arrival(file),
  ]);
}

/** The entries, and what is in the place of one, that some changes touch, relative to the catalogue. */
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
  const sound = soundnessOf(found);
  return { type: "entry", path, file, ...placed(file), sound, ...(found === undefined ? {} : { sha: found.sha }) };
}

/**
 * The part of a path after the catalogue’s folder, or undefined outside it. A path that differs from the folder’s in
 * case or form only is the same folder on many disks: it counts as inside, in full, and is refused for its name.
 */
function insideCatalogue(path: string): string | undefined {
  if (path.startsWith(entriesFolder)) {
    const file = path.slice(entriesFolder.length);
    return isNote(file) || isPeerPath(file) ? undefined : file;
  }
  return posix.normalize(path.normalize("NFKC").toLowerCase()).startsWith(entriesFolder) ? path : undefined;
}

function placed(file: string): { place?: Place } {
  const place = placeOf(file);
  return place ? { place } : {};
}

/** Git knows plain files (100644), programs (100755), symbolic links (120000), submodules (160000) and folders. */
function soundnessOf(found: ChangedFile["found"]): Soundness {
  if (found?.type !== "blob" || (found.mode !== "100644" && found.mode !== "100755")) return "link";
  if (found.size === undefined || found.size > maxBytes) return "large";
  return found.mode === "100755" ? "program" : "plain";
}
