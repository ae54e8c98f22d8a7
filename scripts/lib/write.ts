import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Writes a file whole or not at all; folders on the way are made. */
export function writeWhole(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const part = `${path}.part`;
  try {
    // A branch may bring a link of this name along, which leads anywhere: it is taken away, and never written through.
    rmSync(part, { force: true });
    writeFileSync(part, text, { flag: "wx" });
    renameSync(part, path);
  } finally {
    rmSync(part, { force: true });
  }
}
