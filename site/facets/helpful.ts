/** The fewest values that a facet needs to offer a choice. */
const fewestValues = 2;

/**
 * The least share of entries with a value. Below it, every choice hides nine of ten entries, most of them only because the
 * field is empty.
 */
const leastCoverage = 0.1;

/** Whether a facet has enough values to choose from. */
export function hasChoice(values: number): boolean {
  return values >= fewestValues;
}

/**
 * Whether a list offers a facet: it has enough values and covers enough entries. URLs can use a facet that is not offered.
 *
 * @param values number of values
 * @param covered number of entries with a value, including the wildcard value
 */
export function isHelpful(values: number, covered: number, entries: number): boolean {
  return hasChoice(values) && covered >= leastCoverage * entries;
}
