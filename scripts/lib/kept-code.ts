import { hash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";

import { root } from "./root.ts";

/** Where the code of all builds is kept. */
export const keptCode = join(root, ".cache/code");

/** Code that no build has used for so long is taken away. */
const dayInMilliseconds = 86_400_000;

/** The folder in which builds keep the code that Astro has made of the files of this sum, for those after them. */
export function codeFolder(sum: string): string {
  return join(keptCode, sum);
}

/** Whether a folder holds code as a build has kept it. What is not as it was is taken away, or stays for the next day. */
export function isKept(folder: string, now = new Date()): boolean {
  if (!isWhole(folder)) {
    rmSync(folder, { recursive: true, force: true });
    return false;
  }
  utimesSync(folder, now, now);
  return true;
}

/** Takes away the code that no build has used for a day, and what builds that were broken off have left of theirs. */
export function forgetOldCode(folder = keptCode, now = Date.now()): void {
  for (const name of namesIn(folder)) {
    const code = join(folder, name);
    const used = statSync(code, { throwIfNoEntry: false })?.mtimeMs ?? now;
    if (now - used > dayInMilliseconds) rmSync(code, { recursive: true, force: true });
  }
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

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
