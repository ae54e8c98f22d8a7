/** Facet → its value for entries that are for every other value too, and so fit whatever is chosen in the facet. */
const anyValues: ReadonlyMap<string, string> = new Map([["service", "any"]]);

/** The value of a facet that fits every other one; nothing where the facet has no such value. */
export function anyValueOf(facet: string): string | undefined {
  return anyValues.get(facet);
}

/** The chosen values of a facet, with the one that fits each of them. */
export function widened(facet: string, chosen: readonly string[]): readonly string[] {
  const any = anyValueOf(facet);
  return any === undefined || chosen.length === 0 || chosen.includes(any) ? chosen : [...chosen, any];
}
