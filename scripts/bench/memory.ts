import type { Figure, Measure } from "./result.ts";

/** The maximum growth of a build’s peak memory per additional entry, in KB (1,000 bytes). */
const goal = 100;

/**
 * Returns the growth of peak memory per additional entry, in KB, between the smallest and the largest catalogue of each
 * side. Omits sides that were measured with one size only.
 */
export function memoryGrowth(measures: readonly Measure[]): Figure[] {
  const peaks = new Map<string, Map<number, number>>();
  for (const { entries, sides } of measures) {
    for (const { name, mebibytes } of sides) {
      const known = peaks.get(name) ?? new Map<number, number>();
      peaks.set(name, known.set(entries, Math.max(...mebibytes, known.get(entries) ?? 0)));
    }
  }
  return Array.from(peaks).flatMap(([name, bySize]) => {
    const sizes = [...bySize].sort(([a], [b]) => a - b);
    const [[fewest = 0, least = 0] = [], [most = 0, highest = 0] = []] = [sizes[0], sizes.at(-1)];
    if (fewest === most) return [];
    const value = (Math.max(highest - least, 0) * 1024 * 1.024) / (most - fewest);
    return [{ name, value, unit: "KB a further entry", ...(name === "build" ? { goal } : {}) }];
  });
}
