import { createHash } from "node:crypto";
import { closeSync, type Dirent, lstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";

import { entriesFolder } from "../address.ts";
import { type Identity, identityOf } from "../identity.ts";
import { settingsFile } from "../settings.ts";
import { readEntryFile } from "./entry-file.ts";
import { isOfGit } from "./of-git.ts";
import { isPeerPath, mostPeerBytes } from "./peer-place.ts";
import { maxBytes, type Source, type SourceFile } from "./source.ts";

/** The folder of a catalogue: the one that somebody names, or that of the project. */
export function catalogueFolderOf(named: string | undefined, project: string): string {
  return resolve(named ?? resolve(project, entriesFolder));
}

/**
 * What the catalogue in a folder is called and where it is. Settings that are wrong count as missing: the validator says
 * what is wrong with them.
 *
 * @param repository the repository that the program runs for, as `owner/name`, where that is known
 */
export function identityOnDisk(folder: string, repository: string | undefined): Identity {
  const file = settingsIn(folder);
  const read = file && readEntryFile(file);
  return identityOf(read?.settings, { folder: basename(folder), repository });
}

/** The settings of the catalogue in a folder, character by character; undefined where it has none. */
export function settingsTextOnDisk(folder: string): string | undefined {
  const file = settingsIn(folder);
  return file && Buffer.from(file.read()).toString("utf8");
}

function settingsIn(folder: string): SourceFile | undefined {
  const path = `${folder}/${settingsFile}`;
  const plain = lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
  return plain ? { path: settingsFile, plain, read: () => readBounded(path) } : undefined;
}

/** A catalogue in a folder on disk. Symbolic links are listed as such and never followed; `.git` is passed over. */
export function diskSource(folder: string): Source {
  return { files: () => list(folder, "") };
}

/**
 * Everything in a folder and in those below it, by its path from there, with `/` between the parts. A folder comes before
 * what is in it; links are not followed. A site of 10,000 entries has 100,000 of them, for which `readdirSync` alone takes two
 * to three times as long.
 */
export function itemsIn(folder: string): [path: string, item: Dirent][] {
  const items: [string, Dirent][] = [];
  addItems(folder, "", items);
  return items;
}

function addItems(folder: string, prefix: string, items: [string, Dirent][]): void {
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    items.push([prefix + item.name, item]);
    if (item.isDirectory()) addItems(`${folder}/${item.name}`, `${prefix}${item.name}/`, items);
  }
}

function list(folder: string, prefix: string): SourceFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((item): SourceFile | SourceFile[] => {
    const path = prefix + item.name;
    const onDisk = `${folder}/${item.name}`;
    if (isOfGit(path)) return [];
    if (item.isDirectory()) return list(onDisk, `${path}/`);
    if (isPeerPath(path)) return peerFile(path, onDisk, item.isFile());
    return { path, plain: item.isFile(), read: () => readBounded(onDisk) };
  });
}

/** A file of what was read from another catalogue: larger than an entry, known by its sum, and empty when too large. */
function peerFile(path: string, onDisk: string, plain: boolean): SourceFile {
  let content: Buffer | undefined;
  const read = (): Buffer =>
    (content ??= statSync(onDisk).size > mostPeerBytes ? Buffer.alloc(0) : readFileSync(onDisk));
  return { path, plain, read, sha256: () => createHash("sha256").update(read()).digest("hex") };
}

/** One byte more than is allowed, so that a huge file is seen to be too large without being read. */
const most = maxBytes + 1;

/** Files are read into large pieces of memory, one behind the other: 10,000 small ones would keep the collector busy. */
let slab = new Uint8Array(0);
let used = 0;

function readBounded(path: string): Uint8Array {
  if (slab.length - used < most) [slab, used] = [new Uint8Array(16 * most), 0];
  const file = openSync(path, "r");
  try {
    // A plain file gives all it has, up to what is asked for, at once.
    const length = readSync(file, slab, used, most, null);
    const bytes = slab.subarray(used, used + length);
    used += length;
    return bytes;
  } finally {
    closeSync(file);
  }
}
