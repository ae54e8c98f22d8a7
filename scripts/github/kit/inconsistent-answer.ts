/** Thrown when GitHub’s lists contradict each other or themselves. */
export class InconsistentAnswer extends Error {
  override readonly name = "InconsistentAnswer";
}

/**
 * Returns the items, which come from all pages of a list.
 *
 * @throws InconsistentAnswer when an item came twice: a page was repeated, so another may be missing
 */
export function withoutRepeats<T>(items: readonly T[], keyOf: (item: T) => string | number): readonly T[] {
  if (new Set(items.map(keyOf)).size !== items.length)
    throw new InconsistentAnswer("GitHub has given a page of a list twice.");
  return items;
}
