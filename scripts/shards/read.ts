import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { itemsIn } from "../../schemas/reading/disk.ts";
import { CommandError } from "../lib/stop.ts";
import { shardFile, ShardNote } from "./note.ts";

/** A built shard. */
export interface BuiltShard extends ShardNote {
  folder: string;
  /** The paths of its files, separated by `/`, without its description. */
  files: ReadonlySet<string>;
}

/**
 * Reads the shards of a site, each from a folder of its own. They must be all shards of one plan, once each, built from
 * the same entries, on the same day and for the same address.
 *
 * @param folder the folder with the shards’ folders
 * @returns the shards, sorted by number
 * @throws {CommandError} where they do not make one site
 */
export function readShards(folder: string): BuiltShard[] {
  const shards = readdirSync(folder, { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map(({ name }) => readShard(join(folder, name)))
    .sort((one, other) => one.number - other.number);
  const [first] = shards;
  if (!first)
    throw new CommandError(`There are no shards in ${folder}. Give the folder that holds one folder for each.`);
  for (const shard of shards) {
    const difference = differenceBetween(first, shard);
    if (difference !== undefined)
      throw new CommandError(
        `Shards ${first.number} and ${shard.number} ${difference}. Build all shards again from one commit.`,
      );
  }
  for (const [index, { number }] of shards.entries())
    if (number === shards[index - 1]?.number)
      throw new CommandError(`There are two folders with shard ${number}. Remove one of them.`);
  for (let number = 1; number <= first.plan.of; number++)
    if (!shards.some((shard) => shard.number === number))
      throw new CommandError(
        `Shard ${number} of ${first.plan.of} is missing. Build it with SHARD=${number}/${first.plan.of} npm run build.`,
      );
  return shards;
}

function readShard(folder: string): BuiltShard {
  return { ...noteIn(folder), folder, files: new Set(filesIn(folder)) };
}

function noteIn(folder: string): ShardNote {
  const file = join(folder, shardFile);
  try {
    return ShardNote.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    throw new CommandError(`${file} does not say which shard this is. Build it with SHARD=NUMBER/OF npm run build.`);
  }
}

function* filesIn(folder: string): Generator<string> {
  for (const [path, item] of itemsIn(folder)) {
    if (item.isDirectory()) continue;
    // The target of a symlink is not part of the build.
    if (!item.isFile()) throw new CommandError(`${join(folder, path)} is not a plain file.`);
    if (path !== shardFile) yield path;
  }
}

function differenceBetween(one: ShardNote, other: ShardNote): string | undefined {
  if (one.catalogue !== other.catalogue) return "were built of different entries";
  if (JSON.stringify(one.plan) !== JSON.stringify(other.plan)) return "follow different plans";
  if (one.day !== other.day) return `were built on different days, ${one.day} and ${other.day}`;
  if (one.site !== other.site) return `were built for different addresses, ${one.site} and ${other.site}`;
  return undefined;
}
