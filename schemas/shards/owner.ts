import type { Shard, ShardPlan } from "./plan.ts";
import { sectionOf } from "./section.ts";

/** The shard, counted from 1, that builds all files other than pages, and the pages outside the plan’s sections. */
const firstShard = 1;

/** The extension of a file other than a page: slugs have no dot. */
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

/** Whether a build makes an address; a build without a shard makes all. */
export function isOfShard(shard: Shard | undefined, address: string): boolean {
  return !shard || ownerOf(shard.plan, address) === shard.number;
}

/** Whether a build makes the files that the whole site has once. */
export function isFirst(shard: Shard | undefined): boolean {
  return !shard || shard.number === firstShard;
}

/** Hashes a text with FNV-1a: deterministic, and fast for a hundred thousand short texts. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
