import { createHash } from "node:crypto";
import { join } from "node:path";

import * as z from "zod";

import type { Inspection } from "../../schemas/index.ts";
import { sha256 } from "../../schemas/peers/lock.ts";
import type { Shard } from "../../schemas/shards/plan.ts";
import { siteAddress } from "../lib/out.ts";
import { writeWhole } from "../lib/write.ts";
import { mostShards } from "./name.ts";

/** The file in the folder of a shard that says what was built; it is not published. */
export const shardFile = "shard.json";

const number = z.int().min(1).max(mostShards);

/** What a shard says of itself. What is not its number has to be the same in all of them. */
export const ShardNote = z.strictObject({
  number,
  plan: z.strictObject({
    of: number,
    /** Section → the shards that share it. */
    sections: z.record(z.string().max(100), z.array(number).min(1)),
  }),
  /** The sum of the entries that were read. */
  catalogue: sha256,
  /** Pages say what is over and what is to come. */
  day: z.iso.date(),
  /** The address of the site. */
  site: z.url(),
});
export type ShardNote = z.infer<typeof ShardNote>;

/** Writes into the folder of a shard what was built. */
export function writeShardNote(
  folder: string,
  { number, plan }: Shard,
  { catalogue, peers, today }: Pick<Inspection, "catalogue" | "peers"> & { today: string },
): void {
  const note = { number, plan, catalogue: sumOf(catalogue, peers), day: today, site: siteAddress() };
  writeWhole(join(folder, shardFile), `${JSON.stringify(note)}\n`);
}

function sumOf(catalogue: Inspection["catalogue"], peers: Inspection["peers"]): string {
  const sum = createHash("sha256");
  for (const entries of Object.values(catalogue))
    for (const { file, data } of entries.values()) sum.update(JSON.stringify([file, data]));
  for (const { lock } of peers) sum.update(JSON.stringify(lock));
  return sum.digest("hex");
}
