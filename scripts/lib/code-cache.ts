import { hash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";

import { root } from "./root.ts";

/** The cache folder for the bundled code of all builds. */
export const codeCache = join(root, ".cache/code");

/** Milliseconds after which unused code is deleted. */
const dayInMilliseconds = 86_400_000;

/** Returns the cache folder for the code that Astro bundles from files with this hash. */
export function codeFolder(sum: string): string {
  return join(codeCache, sum);
}

/** Whether a folder holds intact cached code; renews its time of use, or deletes damaged code. */
export function isCached(folder: string, now = new Date()): boolean {
  if (!isWhole(folder)) {
    rmSync(folder, { recursive: true, force: true });
    return false;
  }
  utimesSync(folder, now, now);
  return true;
}

/**
 * Evicts code, and leftovers of interrupted builds, that no build has used for a day before the last use of this code. Never
 * evicts this code, whatever the clock says.
 */
export function evictOldCode(used: string): void {
  const last = lastUse(used);
  if (last === undefined) return;
  for (const name of readdirSync(dirname(used))) {
    const code = join(dirname(used), name);
    if (last - (lastUse(code) ?? last) > dayInMilliseconds) rmSync(code, { recursive: true, force: true });
  }
}

function lastUse(folder: string): number | undefined {
  return statSync(folder, { throwIfNoEntry: false })?.mtimeMs;
}

/** Whether every file in the note that the build writes has its recorded hash. */
function isWhole(folder: string): boolean {
  try {
    const { files } = JSON.parse(readFileSync(join(folder, "note.json"), "utf8")) as { files: Record<string, string> };
    return Object.entries(files).every(([path, sum]) => hash("sha256", readFileSync(join(folder, path))) === sum);
  } catch {
    return false;
  }
}
