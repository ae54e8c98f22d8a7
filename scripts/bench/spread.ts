/** Median, minimum and maximum. */
export interface Spread {
  median: number;
  least: number;
  most: number;
}

/** Returns the spread of some numbers; the median of an even count is the upper of the two middle numbers. */
export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((a, b) => a - b);
  return {
    median: sorted[sorted.length >> 1] ?? Number.NaN,
    least: sorted[0] ?? Number.NaN,
    most: sorted.at(-1) ?? Number.NaN,
  };
}

/** Returns the spread of the ratios per run, as background load in a run slows both sides. */
export function ratios(ours: readonly number[], others: readonly number[]): Spread {
  return spreadOf(ours.map((one, run) => one / (others[run] ?? Number.NaN)));
}
