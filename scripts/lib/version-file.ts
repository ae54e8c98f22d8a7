import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import { modelVersion } from "../../schemas/migrations/index.ts";

/** The file of a catalogue that says which version of the model its entries follow. */
export const versionFile = "VERSION.md";

/** Returns the model version of the catalogue in a folder: the current one without a version file, `NaN` if that names none. */
export function versionIn(folder: string): number {
  const path = join(folder, versionFile);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return modelVersion;
  return Number(/version (\d+)/.exec(readFileSync(path, "utf8"))?.[1]);
}

/** The version file of a catalogue of the current version. */
export const versionText = `The entries of this catalogue follow version ${modelVersion} of the model. \`npm run migrate\` brings them to the next.\n`;
