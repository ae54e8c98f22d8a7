import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

import { itemsIn } from "../../schemas/reading/disk.ts";
import { isOfGit } from "../../schemas/reading/of-git.ts";

/** Makes a folder hold the same files as another, beside what git keeps there. Files that are the same already are not written. */
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

/** Whether a file is there a second time, byte for byte. The first one is there. */
export function isSame(source: string, target: string): boolean {
  const there = statSync(target, { throwIfNoEntry: false });
  return (
    there?.isFile() === true &&
    there.size === statSync(source).size &&
    readFileSync(source).equals(readFileSync(target))
  );
}
