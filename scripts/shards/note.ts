import { createHash } from "node:crypto";
import { join } from "node:path";

import * as z from "zod";

import type { Inspection } from "../../schemas/index.ts";
import { sha256 } from "../../schemas/peers/lock.ts";
import type { Shard } from "../../schemas/shards/plan.ts";
import { siteAddress } from "../lib/site-address.ts";
import { writeWhole } from "../lib/write.ts";
import { maxShards } from "./name.ts";

/** The file in a shard’s folder that describes the build; it is not published. */
export const shardFile = "shard.json";

const number = z.int().min(1).max(maxShards);

/** The description of a shard. All fields except `number` must be equal in all shards of a site. */
export const ShardNote = z.strictObject({
  number,
  plan: z.strictObject({
    of: number,
    /** Section → the shards that share it. */
    sections: z.record(z.string().max(100), z.array(number).min(1)),
  }),
  /** The checksum of the entries. */
  catalogue: sha256,
  /** The day of the build, which decides what pages show as past or upcoming. */
  day: z.iso.date(),
  /** The address of the site. */
  site: z.url(),
});
export type ShardNote = z.infer<typeof ShardNote>;

/** Writes the description of a shard into its folder. */
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
