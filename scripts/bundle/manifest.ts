import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import { root } from "../lib/root.ts";

/** What the file system says of a file. No program can set when a file changed, so a changed file has another stamp. */
type Stamp = readonly [path: string, bytes: number, modified: number, changed: number];

/** What a bundle was made of. */
export interface Manifest {
  node: string;
  /** The project that the bundles are of, whose places are written into them: a copy of a clone has others. */
  root: string;
  /** The folder with the bundles, beside the manifest; absent when they could not be made of these files. */
  folder?: string;
  /** The sources, and the bundles themselves. */
  files: readonly Stamp[];
}

/** The file that says what the bundles in a folder were made of. */
export function manifestIn(own: string): string {
  return join(own, "bundles.json");
}

/**
 * Reads the manifest in a folder; undefined when there is none, or it is another project’s, or a file has changed since or
 * another Node runs.
 */
export function currentManifest(own: string, project = root): Manifest | undefined {
  try {
    const manifest = JSON.parse(readFileSync(manifestIn(own), "utf8")) as Manifest;
    const isOurs = manifest.node === process.version && manifest.root === project;
    return isOurs && manifest.files.every(isUnchanged) ? manifest : undefined;
  } catch {
    return undefined;
  }
}

/** Takes the stamp of a file. */
export function stampOf(path: string): Stamp {
  const { size, mtimeMs, ctimeMs } = statSync(path);
  return [path, size, mtimeMs, ctimeMs];
}

function isUnchanged([path, bytes, modified, changed]: Stamp): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.size === bytes && found.mtimeMs === modified && found.ctimeMs === changed;
}
