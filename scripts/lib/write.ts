import { randomUUID } from "node:crypto";
import {
  chmodSync,
  closeSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";

import { makeFolder } from "./make-folder.ts";
import { isSystemError } from "./stop.ts";
import { uninterrupted, withSignalsDeferred } from "./uninterrupted.ts";

/**
 * Writes a file atomically; creates missing folders and replaces an existing file.
 *
 * @throws SystemError with the path of the file, and CommandError as {@link makeFolder} does
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  writeBeside(path, content, (part) => replace(part, path));
}

/**
 * Writes several files, or none where the disk is full or a folder cannot be written: writes all temporary files before it
 * replaces any file.
 *
 * @param files path → content
 * @throws as {@link writeWhole} does
 */
export function writeAllOrNone(files: ReadonlyMap<string, string | Uint8Array>): void {
  const parts = new Map(Array.from(files.keys(), (path) => [path, temporaryFileFor(path)]));
  uninterrupted(() => {
    try {
      writeParts(files, parts);
      for (const [path, part] of parts) withTargetInErrors(path, () => replace(part, path));
    } finally {
      for (const part of parts.values()) removeTemporary(part);
    }
  });
}

function writeParts(files: ReadonlyMap<string, string | Uint8Array>, parts: ReadonlyMap<string, string>): void {
  const made: string[] = [];
  try {
    for (const [path, part] of parts) {
      const folder = makeFolder(dirname(path));
      if (folder !== undefined) made.push(folder);
      withTargetInErrors(path, () => {
        writeFileSync(part, files.get(path) ?? "", { flag: "wx" });
      });
    }
  } catch (error) {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Creates a file atomically, unless it exists. Of two concurrent commands, only one succeeds.
 *
 * @returns whether it was written
 * @throws as {@link writeWhole} does
 */
export function writeNew(path: string, text: string): boolean {
  return writeBeside(path, text, (part) => {
    try {
      // A hard link to the finished temporary file: nobody ever finds an empty file, not even after SIGKILL.
      linkSync(part, path);
      return true;
    } catch (error) {
      if (isSystemError(error) && error.code === "EEXIST") return false;
      // Some file systems, such as those of USB sticks, have no hard links. Other errors occur again below.
      return isOurs(path) && replace(part, path);
    }
  });
}

/**
 * Replaces a file atomically, unless its content has changed since a command read it.
 *
 * @param before what was read
 * @returns whether it was written
 * @throws as {@link writeWhole} does, also for a file that no longer exists
 */
export function replaceUnchanged(path: string, before: string | Uint8Array, text: string): boolean {
  const bytes = typeof before === "string" ? Buffer.from(before) : before;
  return writeBeside(path, text, (part) => readFileSync(path).equals(bytes) && replace(part, path));
}

/** Writes a temporary file beside the target, and moves it there with `put`, which returns whether it did. */
function writeBeside(path: string, content: string | Uint8Array, put: (part: string) => boolean): boolean {
  makeFolder(dirname(path));
  const part = temporaryFileFor(path);
  return withSignalsDeferred(() => {
    try {
      return withTargetInErrors(path, () => {
        writeFileSync(part, content, { flag: "wx" });
        return put(part);
      });
    } finally {
      removeTemporary(part);
    }
  });
}

/** Returns a unique name for the temporary file, which no concurrent command has and no symlink of a branch can plant. */
function temporaryFileFor(path: string): string {
  return `${path}.${randomUUID().slice(0, 8)}.part`;
}

/** Makes errors name the target instead of the temporary file. With a full disk, the system names none. */
function withTargetInErrors<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (isSystemError(error)) Object.assign(error, { path, dest: undefined });
    throw error;
  }
}

/** Removes the temporary file. Ignores errors: their cause has been reported already. */
function removeTemporary(part: string): void {
  try {
    rmSync(part, { force: true });
  } catch {
    // An error of its folder or name has prevented the write too.
  }
}

/** Moves the temporary file over the target, whose permissions it keeps: git would show others as a change. */
function replace(part: string, path: string): true {
  const target = lstatSync(path, { throwIfNoEntry: false });
  // File systems without permissions have one mode for all files and may refuse to set it.
  if (target?.isFile() && target.mode !== lstatSync(part).mode) chmodSync(part, target.mode);
  renameSync(part, path);
  return true;
}

/** Creates an empty file, which only one of several processes can do; false if it exists. */
function isOurs(path: string): boolean {
  try {
    closeSync(openSync(path, "wx"));
    return true;
  } catch (error) {
    if (isSystemError(error) && error.code === "EEXIST") return false;
    throw error;
  }
}
