import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { onTestFinished } from "vitest";

import type { Files } from "./catalogues.ts";

/**
 * Creates a temporary folder with files, and deletes it after the test.
 *
 * @param onEnd the hook that deletes it: `afterAll` for a folder that the tests of a file share
 */
export function temporaryFolder(files: Files = {}, onEnd: (end: () => void) => void = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), "catalogue-test-"));
  onEnd(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  writeFiles(folder, files);
  return folder;
}

/** Writes files into a folder, and creates missing parent folders. */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
