import { isAbsolute, relative, resolve, sep } from "node:path";

/** Whether a folder is another one, or in it. */
export function isWithin(folder: string, other: string): boolean {
  const path = relative(resolve(other), resolve(folder));
  return path === "" || (path !== ".." && !path.startsWith(`..${sep}`) && !isAbsolute(path));
}
