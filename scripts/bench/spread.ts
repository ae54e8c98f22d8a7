/** Median, minimum and maximum. */
export interface Spread {
  median: number;
  least: number;
  most: number;
}

/** The spread of some numbers; of an even count the middle is the upper one of the two. */
export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((a, b) => a - b);
  return {
    median: sorted[sorted.length >> 1] ?? Number.NaN,
    least: sorted[0] ?? Number.NaN,
    most: sorted.at(-1) ?? Number.NaN,
  };
}

/** How many times as much as another a side took, run by run: what slows the machine in a run slows both. */
export function ratios(ours: readonly number[], others: readonly number[]): Spread {
  return spreadOf(ours.map((one, run) => one / (others[run] ?? Number.NaN)));
}
