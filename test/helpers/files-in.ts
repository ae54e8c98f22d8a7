import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** The text of every file in a folder and its subfolders, by relative path, sorted. */
export function filesIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Object.fromEntries(paths.map((path) => [relative(folder, path), readFileSync(path, "utf8")]));
}
