import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { itemsIn } from "../../../schemas/reading/disk.ts";
import type { IndexFiles } from "../index/builder.ts";

/** Writes an index to its folder. Skips unchanged files and removes files of an earlier index. */
export function writeFiles(files: IndexFiles, folder: string): void {
  const before = new Set(filesIn(folder));
  for (const path of before) if (!files.has(path)) rmSync(join(folder, path));
  const folders = new Set(Array.from(files.keys(), (path) => dirname(join(folder, path))));
  for (const some of folders) mkdirSync(some, { recursive: true });
  for (const [path, content] of files) {
    const place = join(folder, path);
    if (!before.has(path) || !readFileSync(place).equals(Buffer.from(content))) writeFileSync(place, content);
  }
}

function filesIn(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return itemsIn(folder).flatMap(([path, item]) => (item.isFile() ? [path] : []));
}
