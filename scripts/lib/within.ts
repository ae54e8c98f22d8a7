import { isAbsolute, relative, resolve, sep } from "node:path";

/** Whether a folder is the same as another one or inside it, by their paths: symbolic links are not resolved. */
export function isWithin(folder: string, other: string): boolean {
  const path = relative(resolve(other), resolve(folder));
  return path === "" || (path !== ".." && !path.startsWith(`..${sep}`) && !isAbsolute(path));
}
