import { compareTexts } from "../compare.ts";
import type { Inspection } from "../inspect.ts";
import { namings } from "../vocabularies/kind-names.ts";
import { sectionOfPeer } from "./section.ts";

/** Which shards of a site make which of its sections. */
export interface ShardPlan {
  /** How many shards there are. */
  of: number;
  /** Section → the shards that share it. What is in none of these sections is for the first shard. */
  sections: Readonly<Record<string, readonly number[]>>;
}

/** One shard of a plan, counted from 1. */
export interface Shard {
  number: number;
  plan: ShardPlan;
}

/**
 * What everything that is in no section costs, as a part of what all entries do: the pages about several kinds, the files
 * for programs and the index of the search.
 */
const restShare = 0.25;

/** Returns how many entries each section of a site has: each kind’s, and each peer’s. */
export function sectionSizes({ catalogue, peers }: Pick<Inspection, "catalogue" | "peers">): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const [kind, entries] of Object.entries(catalogue))
    sizes.set(namings[kind as keyof typeof namings].folder, entries.size);
  for (const { id, entries } of peers) sizes.set(sectionOfPeer(id), entries.length);
  return sizes;
}

/** Returns how many shards make a site, where each makes the pages of at most so many entries. */
export function shardCount(sizes: ReadonlyMap<string, number>, most: number): number {
  return Math.max(1, Math.ceil((sum(sizes.values()) * (1 + restShare)) / most));
}

/**
 * Plans the shards of a site from the sizes of its sections, so that all shards have much the same to do. A section that is
 * too large for one shard is shared. The same sizes always give the same plan.
 *
 * @param of how many shards to plan, 1 or more
 */
export function planShards(sizes: ReadonlyMap<string, number>, of: number): ShardPlan {
  const all = sum(sizes.values());
  const room = (all * (1 + restShare)) / of;
  const loads = Array.from({ length: of }, (_, index) => (index === 0 ? all * restShare : 0));
  const sections: Record<string, number[]> = {};
  for (const { section, size } of piecesOf(sizes, room)) {
    const least = loads.indexOf(Math.min(...loads));
    loads[least] = (loads[least] ?? 0) + size;
    (sections[section] ??= []).push(least + 1);
  }
  return { of, sections };
}

/** Pieces of sections that fit into a shard, the largest first. */
function piecesOf(sizes: ReadonlyMap<string, number>, room: number): { section: string; size: number }[] {
  return Array.from(sizes)
    .flatMap(([section, size]) => {
      const count = Math.max(1, Math.ceil(size / room));
      return Array.from({ length: count }, () => ({ section, size: size / count }));
    })
    .sort((one, other) => other.size - one.size || compareTexts(one.section, other.section));
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, number) => total + number, 0);
}
