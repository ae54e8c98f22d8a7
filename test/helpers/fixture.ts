import { cpSync } from "node:fs";
import { join } from "node:path";

import { temporaryFolder } from "./folders.ts";

/** The small, complete catalogue of the site’s tests. */
export const fixture = join(import.meta.dirname, "../fixtures/catalogue");

/** A copy of the catalogue that a test may change. */
export function copyOfFixture(): string {
  const folder = join(temporaryFolder(), "catalogue");
  cpSync(fixture, folder, { recursive: true });
  return folder;
}
