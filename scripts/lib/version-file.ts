import { existsSync, readFileSync } from "node:fs";

import { modelVersion } from "../../schemas/index.ts";

/** The file of a catalogue that says which version of the model its entries follow. */
export const versionFile = "VERSION.md";

/** Returns the version that such a file names, that of today where there is none, and `NaN` where it names none. */
export function versionIn(path: string): number {
  return existsSync(path) ? Number(/version (\d+)/.exec(readFileSync(path, "utf8"))?.[1]) : modelVersion;
}

/** What such a file holds for a catalogue of today’s version. */
export const versionText = `The entries of this catalogue follow version ${modelVersion} of the model. \`npm run migrate\` brings them to the next.\n`;
