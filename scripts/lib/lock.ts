import { hash } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { root } from "./root.ts";
import { CommandError, isSystemError } from "./stop.ts";
import { realPathOf } from "./within.ts";

/**
 * Does work under an exclusive lock on a folder. Replaces a stale lock, whose process has ended.
 *
 * @param folder absolute; need not exist
 * @param taken the start of the error message if another process holds the lock
 * @throws CommandError if another process holds the lock
 */
export async function withLock<T>(folder: string, taken: string, work: () => T | Promise<T>): Promise<T> {
  const file = lockOf(folder);
  take(file, taken);
  held.add(file);
  try {
    return await work();
  } finally {
    held.delete(file);
    rmSync(file, { force: true });
  }
}

/** The locks that this process holds. */
const held = new Set<string>();

/** Returns the lock file of a folder, which holds the process id. A symbolic link to the folder has the same lock. */
export function lockOf(folder: string): string {
  return join(root, ".cache/locks", hash("sha256", realPathOf(folder)).slice(0, 16));
}

function take(file: string, taken: string): void {
  mkdirSync(dirname(file), { recursive: true });
  if (create(file)) return;
  const holder = holderOf(file);
  if (holder !== undefined && !isHeldBy(holder, file) && removeIfOf(file, holder) && create(file)) return;
  // The system may have given the process id of an interrupted command to another program, which can run for months.
  throw new CommandError(
    `${taken} (process ${holder ?? "unknown"}). Wait until it has finished. If that process is another program, delete ${file}`,
  );
}

/** Creates a lock file atomically with its content; false if there is one. */
function create(file: string): boolean {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (isSystemError(error) && error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Returns the process id in a lock file; 0 if the content is not a number, undefined if there is no lock. */
function holderOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, "utf8")) || 0;
  } catch {
    return undefined;
  }
}

/**
 * Whether the process with that id may still hold the lock. Process ids repeat in containers, so the own id counts only
 * if this process has taken the lock.
 */
function isHeldBy(pid: number, file: string): boolean {
  return pid === process.pid ? held.has(file) : pid > 0 && isRunning(pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isSystemError(error) && error.code === "EPERM";
  }
}

/** Removes a lock; restores it if another process has acquired it since its holder was read (race). */
function removeIfOf(file: string, holder: number): boolean {
  const away = `${file}.${process.pid}.away`;
  try {
    renameSync(file, away);
    if (holderOf(away) === holder) return true;
    linkSync(away, file);
    return false;
  } catch {
    return false;
  } finally {
    rmSync(away, { force: true });
  }
}
