import { hash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { modelHash } from "./model-hash.ts";
import { isLocal, ownFolder } from "./own-folder.ts";
import { root } from "./root.ts";

/**
 * The caches of a catalogue: all fields of its entries, the fields without Markdown, the results of rules over the whole
 * catalogue, and the texts that are formatted.
 */
type CacheName = "entries" | "facts" | "rules" | "formatted";

/** Returns the cache file of the catalogue in a folder; undefined outside a clone, where nothing is cached. */
export function cloneCache(catalogue: string, name: CacheName, project = root): string | undefined {
  const own = ownFolder(project);
  return own === undefined ? undefined : join(own, `${hash("sha256", catalogue).slice(0, 16)}-${name}`);
}

/**
 * Returns the cache file as {@link cloneCache} does; undefined in continuous integration too, where commands read every file.
 */
export function localCache(catalogue: string, name: CacheName): string | undefined {
  return isLocal() ? cloneCache(catalogue, name) : undefined;
}

/** Returns what a cache file holds; undefined when it is missing, damaged or made with another version of the model. */
export function readCacheFile(file: string | undefined): Buffer | undefined {
  if (file === undefined) return undefined;
  try {
    const stored = readFileSync(file);
    const end = stored.indexOf("\n");
    const body = stored.subarray(end + 1);
    return stored.toString("latin1", 0, end) === sealOf(body) ? body : undefined;
  } catch {
    return undefined;
  }
}

/** Writes a cache file atomically; where nothing can be written, nothing is cached. */
export function writeCacheFile(file: string | undefined, text: string): void {
  if (file === undefined) return;
  const body = Buffer.from(text);
  const part = `${file}.${process.pid}.part`;
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch {
    return;
  }
  try {
    writeFileSync(part, Buffer.concat([Buffer.from(`${sealOf(body)}\n`), body]));
    renameSync(part, file);
  } catch {
    // Not an error: the next run has a cold cache.
    rmSync(part, { force: true });
  }
}

/** The first line of a cache file. It differs when the rest is damaged or made with another version of the model. */
function sealOf(body: Buffer): string {
  return `${modelHash()} ${hash("sha256", body)}`;
}
