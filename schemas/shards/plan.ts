import { compareTexts } from "../compare.ts";
import type { Inspection } from "../inspect.ts";
import { namings } from "../vocabularies/kind-names.ts";
import { sectionOfPeer } from "./section.ts";

/** The assignment of a site’s sections to shards. */
export interface ShardPlan {
  /** The number of shards. */
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
 * The cost of everything outside sections, as a fraction of the cost of all entries: the pages about several kinds, the
 * files for programs and the search index.
 */
const restShare = 0.25;

/** Returns the number of entries in each section of a site: each kind’s, and each peer’s. */
export function sectionSizes({ catalogue, peers }: Pick<Inspection, "catalogue" | "peers">): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const [kind, entries] of Object.entries(catalogue))
    sizes.set(namings[kind as keyof typeof namings].folder, entries.size);
  for (const { id, entries } of peers) sizes.set(sectionOfPeer(id), entries.length);
  return sizes;
}

/** Returns the number of shards of a site, where each builds the pages of at most `most` entries. */
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

/** Splits sections into pieces that fit into a shard, largest first. */
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
