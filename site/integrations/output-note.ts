import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** How a build left its output. */
interface Note {
  /** The folder of the output. */
  out: string;
  /**
   * By what the home page is known again: every build that empties the folder makes it anew. A shard without a home page is
   * always built from nothing.
   */
  first: readonly [inode: number, changed: number] | undefined;
  /** Path of a file → by what it is known that nobody has written to it since. */
  files: Record<string, Stamp>;
}

type Stamp = readonly [size: number, modified: number, changed: number];

/** Writes down how a build leaves its output, into the folder that it keeps for the next build. */
export function writeNote(cache: string, out: string, paths: Iterable<string>): void {
  const files = Object.fromEntries(Array.from(paths, (path) => [path, stampOf(join(out, path))]));
  writeFileSync(noteIn(cache), JSON.stringify({ out, first: firstOf(out), files }));
}

/**
 * The files of an output that are no longer as the last build with this cache left them: changed by hand, or gone.
 * Undefined when that build left another output, or somebody else has built into this one since.
 */
export function changedSince(cache: string, out: string): string[] | undefined {
  try {
    const note = JSON.parse(readFileSync(noteIn(cache), "utf8")) as Note;
    const first = firstOf(out);
    if (!first || note.out !== out || String(note.first) !== String(first)) return undefined;
    return Object.keys(note.files).filter((path) => String(stampOf(join(out, path))) !== String(note.files[path]));
  } catch {
    return undefined;
  }
}

/** Where it is kept how the last build left its output. */
export function noteIn(cache: string): string {
  return join(cache, "output.json");
}

function firstOf(out: string): Note["first"] {
  const found = statSync(join(out, "index.html"), { throwIfNoEntry: false });
  return found && [found.ino, found.mtimeMs];
}

/**
 * Whoever writes to a file can set its size and its time of modification, but not when it was changed. That also changes
 * with the number of names, so it says nothing of a file that has another.
 */
function stampOf(file: string): Stamp | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found && [found.size, found.mtimeMs, found.nlink > 1 ? 0 : found.ctimeMs];
}
