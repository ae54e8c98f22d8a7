import { readFileSync, statSync } from "node:fs";
import { copyFile, mkdir } from "node:fs/promises";
import { dirname } from "node:path";

/** Copies a file, unless the copy holds the same already. Both are read to know that: anybody can set the time of a file. */
export async function copyUnlessSame(from: string, to: string): Promise<void> {
  // Asking a thread for each of thousands takes many times as long as the answer.
  const copy = statSync(to, { throwIfNoEntry: false });
  if (copy?.size === statSync(from).size && readFileSync(from).equals(readFileSync(to))) return;
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to);
}
