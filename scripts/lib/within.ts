import { realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

/** Whether a folder is the same as another one or inside it, also by way of symbolic links. */
export function isWithin(folder: string, other: string): boolean {
  const path = relative(realPathOf(other), realPathOf(folder));
  return path === "" || (path !== ".." && !path.startsWith(`..${sep}`) && !isAbsolute(path));
}

/** Returns the path of a folder without symbolic links. The folder need not exist: then its nearest parent that does counts. */
export function realPathOf(folder: string): string {
  const path = resolve(folder);
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPathOf(parent), basename(path));
  }
}
