import type { Inspection } from "../../schemas/index.ts";
import { planShards, sectionSizes, type Shard } from "../../schemas/shards/plan.ts";
import { CommandError } from "../lib/stop.ts";

/** The number of a shard and the total, such as “2/5”. */
export type ShardName = Readonly<Record<"number" | "of", number>>;

/** GitHub’s maximum of jobs in one matrix. */
export const maxShards = 256;

/** The default maximum of entries for one machine. */
export const maxEntries = 25_000;

/**
 * Parses the maximum of entries for one machine.
 *
 * @throws {CommandError} where the text is no whole number from 1
 */
export function entriesNamed(text: string): number {
  const entries = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  if (entries < 1)
    throw new CommandError(`“${text}” is not a number of entries. Give a whole number, such as --entries 25000.`);
  return entries;
}

/**
 * Parses the name of a shard, such as “2/5”.
 *
 * @throws {CommandError} where the text names no shard, or more than `maxShards`
 */
export function shardNamed(text: string): ShardName {
  const [number = 0, of = 0] = /^\d{1,3}\/\d{1,3}$/.test(text) ? text.split("/").map(Number) : [];
  if (number < 1 || number > of || of > maxShards)
    throw new CommandError(
      `“${text}” names no shard. SHARD=2/5 is the second of five, and there may be at most ${maxShards}.`,
    );
  return { number, of };
}

/** Returns the shard with a name. Deterministic: it depends only on the catalogue and the name. */
export function shardOf({ number, of }: ShardName, inspection: Pick<Inspection, "catalogue" | "peers">): Shard {
  return { number, plan: planShards(sectionSizes(inspection), of) };
}
