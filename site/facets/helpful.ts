/** A facet with fewer values than this leaves nothing to choose. */
const fewestValues = 2;

/**
 * Below this share of entries with a value, whatever somebody chooses hides nine of ten entries, most of them only because
 * nobody has filled in the field.
 */
const leastCoverage = 0.1;

/** Whether a facet has enough values to choose from. */
export function hasChoice(values: number): boolean {
  return values >= fewestValues;
}

/**
 * Whether a facet of a list is offered: there is something to choose, and it does not hide nearly everything. Addresses
 * that name a facet work all the same.
 *
 * @param values how many values the entries have
 * @param covered how many of the entries have one; an entry for any value counts, as it fits each of them
 */
export function isHelpful(values: number, covered: number, entries: number): boolean {
  return hasChoice(values) && covered >= leastCoverage * entries;
}
