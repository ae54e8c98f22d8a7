import { hash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";

import { root } from "./root.ts";

/** Where the code of all builds is kept. */
export const keptCode = join(root, ".cache/code");

/** Code that no build has used for so long is taken away. */
const dayInMilliseconds = 86_400_000;

/** The folder in which builds keep the code that Astro has made of the files of this sum, for those after them. */
export function codeFolder(sum: string): string {
  return join(keptCode, sum);
}

/** Whether a folder holds code as a build has kept it, which then stays for another day. What is not as it was is taken away. */
export function isKept(folder: string, now = new Date()): boolean {
  if (!isWhole(folder)) {
    rmSync(folder, { recursive: true, force: true });
    return false;
  }
  utimesSync(folder, now, now);
  return true;
}

/**
 * Takes away what has lain beside the code of a build for a day without use: code, and drafts of builds that were broken
 * off. The day is counted back from the use of this code, which stays whatever a clock says.
 */
export function forgetOldCode(used: string): void {
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

/** Reads the note that the site writes of its code. */
function isWhole(folder: string): boolean {
  try {
    const { files } = JSON.parse(readFileSync(join(folder, "note.json"), "utf8")) as { files: Record<string, string> };
    return Object.entries(files).every(([path, sum]) => hash("sha256", readFileSync(join(folder, path))) === sum);
  } catch {
    return false;
  }
}
