/** Facet → wildcard value: entries with it match every value of the facet. */
const anyValues: ReadonlyMap<string, string> = new Map([["service", "any"]]);

/** Returns the wildcard value of a facet; undefined if it has none. */
export function anyValueOf(facet: string): string | undefined {
  return anyValues.get(facet);
}

/** Adds the wildcard value of a facet to its chosen values, unless none is chosen. */
export function withWildcard(facet: string, chosen: readonly string[]): readonly string[] {
  const any = anyValueOf(facet);
  return any === undefined || chosen.length === 0 || chosen.includes(any) ? chosen : [...chosen, any];
}
