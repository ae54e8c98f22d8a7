import { readFileSync, statSync } from "node:fs";
import { copyFile, mkdir } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Copies a file unless the copy has the same content. Compares bytes, because modification times can be set by anybody.
 */
export async function copyUnlessSame(from: string, to: string): Promise<void> {
  // Synchronous calls: for thousands of small files, the thread pool costs many times as much as the read.
  const copy = statSync(to, { throwIfNoEntry: false });
  if (copy?.size === statSync(from).size && readFileSync(from).equals(readFileSync(to))) return;
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to);
}
