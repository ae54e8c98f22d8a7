import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { onTestFinished } from "vitest";

/** The small, complete catalogue that the tests of the site show. */
export const fixture = join(import.meta.dirname, "../fixtures/catalogue");

/** A folder for one test, removed after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "catalogue-test-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A copy of the catalogue that a test may change. */
export function copyOfFixture(): string {
  const folder = join(temporaryFolder(), "catalogue");
  cpSync(fixture, folder, { recursive: true });
  return folder;
}
