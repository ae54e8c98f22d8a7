import type { Shard, ShardPlan } from "./plan.ts";
import { sectionOf } from "./section.ts";

/** Whoever makes every file that is no page, and the pages that are in no section of the plan. Shards are counted from 1. */
const firstShard = 1;

/** Ends the address of a file that is no page: slugs have no dot. */
const extension = /(?<![^/])[^/.]*\.[^/]+$/;

/**
 * Returns the shard that makes what is at an address of the site. Each address has exactly one.
 *
 * @param address from the site’s root: `/products/`, or the path of a file such as `products/index.html`
 */
export function ownerOf({ sections }: ShardPlan, address: string): number {
  const path = address.replace(/^\/+/, "").replace(/(?:\/|(?:^|\/)index\.html)$/, "");
  if (extension.test(path)) return firstShard;
  const section = sectionOf(path);
  const shards = Object.hasOwn(sections, section) ? (sections[section] ?? []) : [];
  return shards[hashOf(path) % shards.length] ?? firstShard;
}

/** Whether a build makes what is at an address: one of no shard makes everything. */
export function isOfShard(shard: Shard | undefined, address: string): boolean {
  return !shard || ownerOf(shard.plan, address) === shard.number;
}

/** Whether a build makes what there is once for the whole site. */
export function isFirst(shard: Shard | undefined): boolean {
  return !shard || shard.number === firstShard;
}

/** FNV-1a: the same on every machine, and quick for a hundred thousand short texts. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
