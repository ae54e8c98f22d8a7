import type { Concept } from "./concepts.ts";
import type { Matches } from "./match.ts";

/** The documents that have as many concepts as any has. */
export interface Having {
  numbers: number[];
  /** Whether they have all concepts. */
  complete: boolean;
}

/** Returns the documents that have all concepts or, where none has, as many as any has: at least half and a telling one. */
export function having(concepts: readonly Concept[], matches: readonly Matches[]): Having {
  const counts = new Map<number, { all: number; telling: number }>();
  for (const [index, some] of matches.entries()) {
    for (const number of some.keys()) {
      const count = counts.get(number) ?? { all: 0, telling: 0 };
      count.all++;
      if (concepts[index]?.weak === false) count.telling++;
      counts.set(number, count);
    }
  }
  const best = Math.max(0, ...Array.from(counts.values(), ({ all, telling }) => (telling > 0 ? all : 0)));
  const complete = [...counts].filter(([, { all }]) => all === concepts.length);
  if (complete.length > 0) return { numbers: complete.map(([number]) => number), complete: true };
  const enough = best * 2 >= concepts.length;
  const some = [...counts].filter(([, { all, telling }]) => enough && all === best && telling > 0);
  return { numbers: some.map(([number]) => number), complete: false };
}
