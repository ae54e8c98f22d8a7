import { constants, copyFileSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

import { isOfGit } from "../../schemas/reading/of-git.ts";
import { ownerOf } from "../../schemas/shards/owner.ts";
import { makeFolder } from "../lib/make-folder.ts";
import { isSame } from "../lib/mirror.ts";
import { CommandError } from "../lib/stop.ts";
import { isWithin } from "../lib/within.ts";
import { type BuiltShard, readShards } from "./read.ts";

/** A merged site. */
export interface MergedSite {
  shards: number;
  files: number;
  bytes: number;
}

/** Scripts and styles: every shard builds them, with content hashes in their names. */
const assets = "_astro/";

/** The search index; each file belongs to the shard of the entry that it is about. */
const results = "search-index/results/";

/** Pagefind’s index of a shard other than the first. */
const pagefind = /^search-index\/pagefind-(\d+)\//;

/**
 * Merges the shards of a site. Each file comes from its owner by the plan. Other shards may have it too, but only with
 * the same content.
 *
 * @param from the folder with one folder for each shard
 * @param out the folder of the site; replaced, except for git’s files, once all shards were checked
 * @throws {CommandError} where a shard is missing, or has a file that another shard owns
 */
export function mergeShards(from: string, out: string): MergedSite {
  if (isWithin(from, out) || isWithin(out, from))
    throw new CommandError(`The site cannot be written to ${out}, where the shards are. Name another folder with OUT.`);
  const shards = readShards(from);
  const sources = sourcesOf(shards);
  makeFolder(out);
  for (const name of readdirSync(out)) if (!isOfGit(name)) rmSync(join(out, name), { recursive: true, force: true });
  let bytes = 0;
  for (const folder of new Set(Array.from(sources.keys(), (path) => dirname(path))))
    mkdirSync(join(out, folder), { recursive: true });
  for (const [path, { folder }] of sources) {
    const [source, target] = [join(folder, path), join(out, path)];
    copyFileSync(source, target, constants.COPYFILE_FICLONE);
    bytes += statSync(target).size;
  }
  return { shards: shards.length, files: sources.size, bytes };
}

/** Each file of the site → the shard that it is copied from. */
function sourcesOf(shards: readonly BuiltShard[]): Map<string, BuiltShard> {
  const sources = new Map<string, BuiltShard>();
  for (const shard of shards) {
    for (const path of shard.files) {
      const number = path.startsWith(assets) ? (sources.get(path) ?? shard).number : ownerOfFile(shard, path);
      const owner = shards[number - 1];
      if (!owner?.files.has(path))
        throw new CommandError(
          `Shard ${shard.number} has ${path}, which only shard ${number} may make. Build all shards again from one commit.`,
        );
      if (owner !== shard && !isSame(join(owner.folder, path), join(shard.folder, path)))
        throw new CommandError(
          `Shards ${owner.number} and ${shard.number} have different files at ${path}. Build all shards again from one commit.`,
        );
      sources.set(path, owner);
    }
  }
  return sources;
}

function ownerOfFile({ plan }: BuiltShard, path: string): number {
  if (path.startsWith(results)) return ownerOf(plan, path.slice(results.length).replace(/\.json$/, ""));
  const [, number] = pagefind.exec(path) ?? [];
  return number === undefined ? ownerOf(plan, path) : Number(number);
}
