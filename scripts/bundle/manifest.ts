import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import { root } from "../lib/root.ts";

/**
 * The size and times of a file. Programs cannot set the change time (ctime), so a changed file always has another
 * stamp.
 */
type Stamp = readonly [path: string, bytes: number, modified: number, changed: number];

/** The inputs of a bundle. */
export interface Manifest {
  node: string;
  /** The root of the project, which the bundles inline; a copy of the clone has another. */
  root: string;
  /** The folder with the bundles, relative to the manifest’s; absent if the build failed. */
  folder?: string;
  /** The sources, and the bundles themselves. */
  files: readonly Stamp[];
}

/** The path of the manifest in a folder of bundles. */
export function manifestIn(own: string): string {
  return join(own, "bundles.json");
}

/**
 * Reads the manifest in a folder; undefined if it is missing, belongs to another project or Node version, or a file has
 * changed since.
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

/** Reads the stamp of a file. */
export function stampOf(path: string): Stamp {
  const { size, mtimeMs, ctimeMs } = statSync(path);
  return [path, size, mtimeMs, ctimeMs];
}

function isUnchanged([path, bytes, modified, changed]: Stamp): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.size === bytes && found.mtimeMs === modified && found.ctimeMs === changed;
}
