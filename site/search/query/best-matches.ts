import type { Concept } from "./concepts.ts";
import type { Matches } from "./match.ts";

/** The documents that match the most concepts. */
export interface BestMatches {
  numbers: number[];
  /** Whether they match all concepts. */
  complete: boolean;
}

/**
 * Returns the documents that match all concepts; if none does, those that match the most: at least half, or as many as
 * are not weak, and one that is not weak.
 */
export function bestMatches(concepts: readonly Concept[], matches: readonly Matches[]): BestMatches {
  const counts = new Map<number, { all: number; distinctive: number }>();
  for (const [index, some] of matches.entries()) {
    for (const number of some.keys()) {
      const count = counts.get(number) ?? { all: 0, distinctive: 0 };
      count.all++;
      if (concepts[index]?.weak === false) count.distinctive++;
      counts.set(number, count);
    }
  }
  const best = Math.max(0, ...Array.from(counts.values(), ({ all, distinctive }) => (distinctive > 0 ? all : 0)));
  const complete = [...counts].filter(([, { all }]) => all === concepts.length);
  if (complete.length > 0) return { numbers: complete.map(([number]) => number), complete: true };
  const enough = best >= Math.min(concepts.length / 2, concepts.filter(({ weak }) => !weak).length);
  const some = [...counts].filter(([, { all, distinctive }]) => enough && all === best && distinctive > 0);
  return { numbers: some.map(([number]) => number), complete: false };
}
