/** GitHub’s lists that do not agree with each other, or with themselves. */
export class InconsistentAnswer extends Error {
  override readonly name = "InconsistentAnswer";
}

/** The items of every page, unless one came twice: then a page was repeated, and another may never have come. */
export function withoutRepeats<T>(items: readonly T[], keyOf: (item: T) => string | number): readonly T[] {
  if (new Set(items.map(keyOf)).size !== items.length)
    throw new InconsistentAnswer("GitHub has given a page of a list twice.");
  return items;
}
