import { lstatSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The state in which a build left its output. */
interface Note {
  /** The folder of the output. */
  out: string;
  /**
   * Inode and modification time of the home page, which every build that empties the folder writes again. A shard
   * without a home page is always built from scratch.
   */
  first: readonly [inode: number, changed: number] | undefined;
  /** Path of a file → its stamp, which changes when somebody writes to the file. */
  files: Record<string, Stamp>;
}

type Stamp = readonly [size: number, modified: number, changed: number];

/** Saves the state of the output in the cache folder, for the next build. */
export function writeNote(cache: string, out: string, paths: Iterable<string>): void {
  const files = Object.fromEntries(Array.from(paths, (path) => [path, stampOf(join(out, path))]));
  writeFileSync(noteFile(cache), JSON.stringify({ out, first: firstOf(out), files }));
}

/**
 * Returns the output files changed or deleted since the last build with this cache. Undefined if that build wrote to
 * another folder, another build wrote to this one, or a file or a symbolic link has replaced a folder.
 */
export function changedSince(cache: string, out: string): string[] | undefined {
  try {
    const note = JSON.parse(readFileSync(noteFile(cache), "utf8")) as Note;
    const first = firstOf(out);
    if (!first || note.out !== out || String(note.first) !== String(first)) return undefined;
    const paths = Object.keys(note.files);
    const folders = new Set(paths.flatMap((path) => [...parentFolders(path)]));
    if ([...folders].some((path) => isNoFolder(join(out, path)))) return undefined;
    return paths.filter((path) => String(stampOf(join(out, path))) !== String(note.files[path]));
  } catch {
    return undefined;
  }
}

/** Yields the parent folders of a path, nearest first. */
export function* parentFolders(path: string): Generator<string> {
  for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) yield path.slice(0, end);
}

/** Whether there is something else than a folder at a path, such as a symbolic link to one. */
export function isNoFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === false;
}

/** The file that holds the state of the output. */
export function noteFile(cache: string): string {
  return join(cache, "output.json");
}

function firstOf(out: string): Note["first"] {
  const found = statSync(join(out, "index.html"), { throwIfNoEntry: false });
  return found && [found.ino, found.mtimeMs];
}

/**
 * Returns size, mtime and ctime. A program can set size and mtime but not ctime. ctime also changes with the number of
 * hard links, so it is ignored for files that have several.
 */
function stampOf(file: string): Stamp | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found && [found.size, found.mtimeMs, found.nlink > 1 ? 0 : found.ctimeMs];
}
