import { randomUUID } from "node:crypto";
import { closeSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

import { makeFolder } from "./make-folder.ts";
import { isSystemError } from "./stop.ts";
import { unbroken } from "./unbroken.ts";

/** Writes a file whole or not at all; folders on the way are made. Whatever is there is replaced. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  writeBeside(path, content, (part) => replace(part, path));
}

/**
 * Writes several files, all of them or none: what takes up room is written before any file is replaced.
 *
 * @param files path → text
 */
export function writeTogether(files: ReadonlyMap<string, string>): void {
  const parts = new Map(Array.from(files.keys(), (path) => [path, partOf(path)]));
  unbroken(() => {
    try {
      writeParts(files, parts);
      for (const [path, part] of parts) about(path, () => replace(part, path));
    } finally {
      for (const part of parts.values()) leave(part);
    }
  });
}

function writeParts(files: ReadonlyMap<string, string>, parts: ReadonlyMap<string, string>): void {
  const made: string[] = [];
  try {
    for (const [path, part] of parts) {
      const folder = makeFolder(dirname(path));
      if (folder !== undefined) made.push(folder);
      about(path, () => {
        writeFileSync(part, files.get(path) ?? "", { flag: "wx" });
      });
    }
  } catch (error) {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Writes a file that is not there yet, on the same terms. Of two commands that write the same one at once, one does.
 *
 * @returns whether it was written
 */
export function writeNew(path: string, text: string): boolean {
  return writeBeside(path, text, (part) => {
    try {
      // A second name for what is written already: nobody ever finds an empty file, not even after a kill.
      linkSync(part, path);
      return true;
    } catch (error) {
      if (isSystemError(error) && error.code === "EEXIST") return false;
      // Some file systems, such as those of USB sticks, have no second names. Whatever else is wrong is found again.
      return isOurs(path) && replace(part, path);
    }
  });
}

/**
 * Writes a file over what a command has read of it, on the same terms, unless somebody has written to it since.
 *
 * @param before what was read
 * @returns whether it was written
 */
export function writeOver(path: string, before: string | Uint8Array, text: string): boolean {
  const bytes = typeof before === "string" ? Buffer.from(before) : before;
  return writeBeside(path, text, (part) => readFileSync(path).equals(bytes) && replace(part, path));
}

/** Writes beside the place of a file, and has what was written put there; `put` says whether it was. */
function writeBeside(path: string, content: string | Uint8Array, put: (part: string) => boolean): boolean {
  makeFolder(dirname(path));
  const part = partOf(path);
  try {
    return about(path, () => {
      writeFileSync(part, content, { flag: "wx" });
      return put(part);
    });
  } finally {
    leave(part);
  }
}

/** A name that nobody else has: neither another command that writes the same file, nor a link that a branch has brought along. */
function partOf(path: string): string {
  return `${path}.${randomUUID().slice(0, 8)}.part`;
}

/** Has an error name the file as people know it. Where a disk is full, the system names none. */
function about<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (isSystemError(error)) Object.assign(error, { path, dest: undefined });
    throw error;
  }
}

/** Removes what was written beside a file. That it cannot be says nothing that is not said already. */
function leave(part: string): void {
  try {
    rmSync(part, { force: true });
  } catch {
    // What is wrong with its folder or its name has kept it from being written, too.
  }
}

function replace(part: string, path: string): true {
  renameSync(part, path);
  return true;
}

/** Takes the place of a file, which only one can do. */
function isOurs(path: string): boolean {
  try {
    closeSync(openSync(path, "wx"));
    return true;
  } catch (error) {
    if (isSystemError(error) && error.code === "EEXIST") return false;
    throw error;
  }
}
