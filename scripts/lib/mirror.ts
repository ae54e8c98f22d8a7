import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

import { itemsIn } from "../../schemas/reading/disk.ts";
import { isOfGit } from "../../schemas/reading/of-git.ts";

/** Mirrors a folder into another one, but keeps its `.git`. Skips identical files. */
export function mirror(from: string, to: string): void {
  const wanted = new Map(itemsIn(from));
  for (const [path, item] of wanted) {
    const [source, target] = [join(from, path), join(to, path)];
    if (item.isDirectory() || isSame(source, target)) continue;
    if (existsSync(target)) rmSync(target, { recursive: true });
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(source, target);
  }
  for (const [path] of itemsIn(to)) {
    if (!wanted.has(path) && !isOfGit(path)) rmSync(join(to, path), { recursive: true, force: true });
  }
}

/** Whether the target exists and is identical to the source, byte for byte. */
export function isSame(source: string, target: string): boolean {
  const there = statSync(target, { throwIfNoEntry: false });
  return (
    there?.isFile() === true &&
    there.size === statSync(source).size &&
    readFileSync(source).equals(readFileSync(target))
  );
}
