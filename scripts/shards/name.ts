import type { Inspection } from "../../schemas/index.ts";
import { planShards, sectionSizes, type Shard } from "../../schemas/shards/plan.ts";
import { CannotRun } from "../lib/stop.ts";

/** Which of how many shards: “2/5”. */
export type ShardName = Readonly<Record<"number" | "of", number>>;

/** GitHub starts no more jobs of one matrix. */
export const mostShards = 256;

/** How many entries one machine may have to show at most, where nobody says otherwise. */
export const mostEntries = 25_000;

/** Reads how many entries one machine may have to show at most. */
export function entriesNamed(text: string): number {
  const entries = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  if (entries < 1)
    throw new CannotRun(`“${text}” is not a number of entries. Give a whole number, such as --entries 25000.`);
  return entries;
}

/** Reads the name of a shard, such as “2/5”. */
export function shardNamed(text: string): ShardName {
  const [number = 0, of = 0] = /^\d{1,3}\/\d{1,3}$/.test(text) ? text.split("/").map(Number) : [];
  if (number < 1 || number > of || of > mostShards)
    throw new CannotRun(
      `“${text}” names no shard. SHARD=2/5 is the second of five, and there may be at most ${mostShards}.`,
    );
  return { number, of };
}

/** Returns the shard of a catalogue that has a name. The same catalogue and name always give the same one. */
export function shardOf({ number, of }: ShardName, inspection: Pick<Inspection, "catalogue" | "peers">): Shard {
  return { number, plan: planShards(sectionSizes(inspection), of) };
}
